import type { MemberId } from '#vocabulary'
import { nameOfKey } from '../badge/keys/did-web.ts'
import type { KeyDone } from '../issuing/issuing-key.store.ts'
import type { SchemeThen } from './scheme.store.ts'
import { type Scheme, usualScheme } from './scheme.ts'

/** Who changed the scheme, if anybody, when (ISO 8601), and what from what to what. */
export type SchemeChange = {
  readonly by: MemberId | undefined
  readonly at: string
  readonly words: readonly string[]
}

/** Every change of the scheme and of the keys that sign for it, the latest first; what was saved as it was is none. */
export function changesOf(
  history: readonly SchemeThen[],
  keys: readonly KeyDone[],
): readonly SchemeChange[] {
  const changes: readonly SchemeChange[] = [...termsChanged(history), ...keys.map(keyDone)]
  return changes.toSorted((one, other) => (one.at < other.at ? 1 : -1))
}

function keyDone({ id, was, by, at }: KeyDone): SchemeChange {
  const words = was === 'made' ? 'Made the key' : 'Withdrew the key'
  return { by, at, words: [`${words} ${nameOfKey(id)}`] }
}

function termsChanged(history: readonly SchemeThen[]): readonly SchemeChange[] {
  return history
    .map((now, place) => ({
      by: now.setBy,
      at: now.setAt,
      words: changesBetween(history[place - 1] ?? unset, now),
    }))
    .filter(({ words }) => words.length > 0)
}

/**
 * The terms that somebody saves, as they may hold: that one person approves takes another’s word first, and is only asked for.
 * What is asked already stays asked by whoever did.
 */
export function askedOf(
  { terms: before, askedBy }: Pick<Then, 'terms' | 'askedBy'>,
  terms: Scheme,
  by: MemberId,
): Pick<Then, 'terms' | 'askedBy'> {
  if (before.approval === 'one_person') return { terms, askedBy: undefined }
  const asks = terms.approval === 'one_person' ? by : undefined
  return { terms: { ...terms, approval: 'two_people' }, askedBy: askedBy ?? asks }
}

type Then = Pick<SchemeThen, 'terms' | 'mark' | 'askedBy'>

const unset: Then = { terms: usualScheme, mark: '', askedBy: undefined }

const labels: Readonly<Record<keyof Scheme, string>> = {
  name: 'What the award is called',
  awardingBody: 'Who awards it',
  about: 'What it says',
  firstReportMonths: 'Months until the first report',
  reportEveryMonths: 'Months between reports',
  termMonths: 'Months that an award holds',
  reviewWorkingDays: 'Working days to review',
  resubmitDays: 'Days to hand in again',
  approval: 'Who approves',
  issuing: 'What the badges are',
}

const values: Readonly<Record<string, string>> = {
  two_people: 'somebody else than whoever reviewed',
  one_person: 'whoever reviewed may',
  test: 'a test',
  in_earnest: 'in earnest',
}

function changesBetween(before: Then, now: Then): readonly string[] {
  const fields = (Object.keys(labels) as (keyof Scheme)[]).filter(
    (field) => before.terms[field] !== now.terms[field],
  )
  return [
    ...fields.map(
      (field) =>
        `${labels[field]}: from “${saidOf(before, field)}” to “${saidOf(now, field)}”${field === 'approval' && before.askedBy ? ', as another had asked' : ''}`,
    ),
    ...(before.mark === now.mark ? [] : ['Another mark for the badges']),
    ...askedIn(before, now),
  ]
}

function saidOf({ terms }: Then, field: keyof Scheme): string {
  const value = String(terms[field])
  return field === 'approval' || field === 'issuing' ? (values[value] ?? value) : value
}

function askedIn(before: Then, { terms, askedBy }: Then): readonly string[] {
  if (before.askedBy === askedBy) return []
  if (askedBy) return ['Asked that whoever reviewed may approve; another has to confirm it']
  return terms.approval === 'one_person'
    ? []
    : ['It still takes two people: what was asked is over']
}
