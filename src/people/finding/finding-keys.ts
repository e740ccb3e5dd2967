import { isRough } from '../matching/birth-date.ts'
import type { Features } from '../matching/features.ts'
import { hashText } from '../matching/hash.ts'
import { numberOf } from '../matching/key-kinds.ts'
import { blockingKeysOf } from '../matching/keys.ts'
import { rootsOf } from '../matching/nicknames/nicknames.ts'
import { skeletonOf } from '../matching/sounds.ts'

/**
 * Keys by which one person is found who would be too many to compare everybody by: the number is part of every stored key, so
 * none is ever given to another kind.
 */
const coarse = { familyInitial: 64, family: 65, givenYear: 66, wholeFamily: 67 } as const

/**
 * The keys under which a writing is kept so that it is found: those the batch compares by, and coarser ones, of which a search
 * uses the rarest.
 */
export function keptKeys(features: Features): readonly string[] {
  return [...new Set([...blockingKeysOf(features), ...coarseKeys(bonesOf(features))])].map(String)
}

/** The keys somebody typed is looked for by. */
export type AskedKeys = {
  /** The same, and those of what may have been written instead: a year near by, day and month the other way round, an initial for the family name. */
  readonly all: readonly string[]
  /** Those that two writings of one person mostly share: from how many of them it is told that another agency knows somebody. */
  readonly plain: readonly string[]
}

export function askedKeys(features: Features): AskedKeys {
  const bones = bonesOf(features)
  const plain = blockingKeysOf(features)
  const near = [...coarseKeys(bones), ...nearNames(bones), ...nearBirths(bones)]
  return { all: [...new Set([...plain, ...near])].map(String), plain: plain.map(String) }
}

type Bones = {
  readonly roots: readonly string[]
  readonly family: string
  readonly families: readonly string[]
  readonly birth: number
  readonly year: number
}

const mostRoots = 4

function bonesOf({ given, family, parts, birth }: Features): Bones {
  const bones = [family, ...parts].map(skeletonOf)
  return {
    roots: given === '' ? [] : rootsOf(given).slice(0, mostRoots),
    family,
    families: [
      ...new Set(bones.filter((one, place) => one.length > 1 || (place === 0 && one !== ''))),
    ],
    birth,
    year: Math.trunc(birth / 10_000),
  }
}

function keyOf(kind: number, text: string): bigint {
  const { high, low } = hashText(kind, text)
  return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low))
}

function coarseKeys({ roots, family, families, year }: Bones): readonly bigint[] {
  const keys: bigint[] = []
  for (const bones of families) {
    for (const initial of new Set(roots.map((root) => root.slice(0, 1)))) {
      keys.push(keyOf(coarse.familyInitial, `${bones} ${initial}`))
    }
    keys.push(keyOf(coarse.family, bones))
  }
  if (family.length > 2) keys.push(keyOf(coarse.wholeFamily, family))
  if (year > 0) keys.push(...roots.map((root) => keyOf(coarse.givenYear, `${root} ${year}`)))
  return keys
}

function nearNames({ roots, families }: Bones): readonly bigint[] {
  return families.flatMap((bones) =>
    roots.map((root) => keyOf(numberOf('given_family_start'), `${root} ${bones.slice(0, 1)}`)),
  )
}

/** How far a guessed year is out, mostly, and a decade by a slip of the pen. */
const nearYears = [-2, -1, 1, 2]
const slippedYears = [...nearYears, -10, 10]

function nearBirths({ roots, families, birth, year }: Bones): readonly bigint[] {
  if (year === 0) return []
  const keys = [
    ...slippedYears.flatMap((by) =>
      families.map((bones) => keyOf(numberOf('family_year'), `${bones} ${year + by}`)),
    ),
    ...nearYears.flatMap((by) =>
      roots.map((root) => keyOf(coarse.givenYear, `${root} ${year + by}`)),
    ),
  ]
  const [month, day] = [Math.trunc(birth / 100) % 100, birth % 100]
  if (isRough(birth) || day > 12) return keys
  return [...keys, keyOf(numberOf('birth'), `${year * 10_000 + day * 100 + month}`)]
}
