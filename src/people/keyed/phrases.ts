import { isRough } from '../matching/birth-date.ts'
import type { Features } from '../matching/features.ts'
import { rootsOf } from '../matching/nicknames/nicknames.ts'
import { skeletonOf } from '../matching/sounds.ts'

/**
 * The number of the rules below. Whoever encodes by other rules finds nobody, so files carry it and phrases of another
 * number are made anew. It changes with anything a phrase is made of: these rules, how words are made plain, nicknames, sounds.
 */
export const phraseVersion = 1

/**
 * The eight kinds of composite phrase. Each holds more than a name, so that no list of names alone can be tried against them.
 * Chosen on one half of the people of a set with known truth and measured on the other (`npm run bench:linking`).
 */
export const phraseKinds = [
  'given_birth',
  'family_birth',
  'names_birth',
  'initial_family_birth',
  'names_year',
  'names_postcode',
  'postcode_birth',
  'nino_initial',
] as const
export type PhraseKind = (typeof phraseKinds)[number]

/** Fewer phrases than this tell too little for any answer but “ask”. */
export const leastPhrases = 2

/**
 * The phrases of a person, at most one of each kind, in the words the matcher compares: plain letters, the formal name of a
 * nickname, a family name by its sound. Which kinds there are says which fields are known, and nothing else.
 */
export function phrasesOf(features: Features): readonly string[] {
  const told: Readonly<Record<PhraseKind, string>> = {
    ...birthPhrases(features),
    ...otherPhrases(features),
  }
  return phraseKinds.flatMap((kind) =>
    told[kind] === '' ? [] : [`${phraseVersion} ${kind} ${told[kind]}`],
  )
}

function birthPhrases({ given, family, birth, postcode }: Features) {
  const isDay = birth > 0 && !isRough(birth)
  const formal = formalOf(given)
  const day = isDay ? ` ${birth}` : ''
  const both = isDay && formal !== '' && family !== ''
  return {
    given_birth: isDay && formal !== '' ? formal + day : '',
    family_birth: isDay && family !== '' ? family + day : '',
    names_birth: both ? `${soundsOf(formal, family)} ${eitherWayRound(birth)}` : '',
    initial_family_birth: both ? `${given[0]} ${skeletonOf(family)}${day}` : '',
    postcode_birth: isDay && postcode !== '' ? postcode + day : '',
  }
}

function otherPhrases({ given, family, birth, postcode, nino }: Features) {
  const formal = formalOf(given)
  const year = Math.trunc(birth / 10_000)
  const both = formal !== '' && family !== ''
  return {
    names_year: both && year > 0 ? `${formal} ${family} ${year}` : '',
    names_postcode: both && postcode !== '' ? `${soundsOf(formal, family)} ${postcode}` : '',
    nino_initial: nino !== '' && formal !== '' ? `${nino} ${formal[0]}` : '',
  }
}

/** “daz” as “darren”; a name that is nobody’s nickname as it is. */
function formalOf(given: string): string {
  if (given.length < 2) return ''
  const [own = given, formal] = rootsOf(given)
  return formal ?? own
}

/** Two names by sound in one order, because which of them is the family name is often mistaken. */
function soundsOf(one: string, other: string): string {
  return [skeletonOf(one), skeletonOf(other)].sort().join(' ')
}

/** A day of birth with day and month in one order, because they are often changed over. */
function eitherWayRound(birth: number): string {
  const [month, day] = [Math.trunc(birth / 100) % 100, birth % 100]
  return `${Math.trunc(birth / 10_000)} ${Math.min(month, day)} ${Math.max(month, day)}`
}
