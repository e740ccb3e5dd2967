import { isRough } from './birth-date.ts'
import type { Features } from './features.ts'
import { hashWords, wordsNumber } from './hash.ts'
import { type KeyKind, numberOf } from './key-kinds.ts'
import { rootsOf } from './nicknames/nicknames.ts'
import { skeletonOf } from './sounds.ts'

/** What keys are made of, worked out once a person. */
type Bones = {
  readonly features: Features
  /** The formal names the given name may stand for. */
  readonly roots: readonly string[]
  /** The same, of every name that may have been used as a given name. */
  readonly allRoots: readonly string[]
  readonly given: string
  readonly families: readonly string[]
  /** 0 when it is not known. */
  readonly year: string
  readonly precision: 'exact' | 'rough'
}

/** Takes the words of a key, which is of all of them together. */
type Emit = (kind: KeyKind, words: readonly string[]) => void

/**
 * The blocking keys of a person as signed 64-bit numbers, for a `bigint[]` under a GIN index: two people who share no key are
 * never compared. Each appears once.
 */
export function blockingKeysOf(features: Features): readonly bigint[] {
  const keys = new Set<bigint>()
  emitKeys(features, (kind, words) => {
    const { high, low } = hashWords(numberOf(kind), words)
    keys.add(BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low)))
  })
  return [...keys]
}

/** Calls `take` with every blocking key of a person as a number below 2^53, for tables in memory. */
export function eachKey(features: Features, take: (key: number) => void): void {
  emitKeys(features, (kind, words) => take(wordsNumber(numberOf(kind), words)))
}

function emitKeys(features: Features, emit: Emit): void {
  const bones = bonesOf(features)
  codeKeys(features, emit)
  nameKeys(bones, emit)
  birthKeys(bones, emit)
  addressKeys(bones, emit)
  placeKeys(bones, emit)
  areaKeys(bones, emit)
}

const mostRoots = 4

function bonesOf(features: Features): Bones {
  const { given, family, parts, others, birth } = features
  const roots = given === '' ? [] : rootsOf(given).slice(0, mostRoots)
  const otherRoots = others.flatMap((other) => rootsOf(other).slice(0, 2))
  const families = new Set(family === '' ? [] : [skeletonOf(family)])
  for (const bones of parts.map(skeletonOf)) if (bones.length > 1) families.add(bones)
  return {
    features,
    roots,
    allRoots: [...new Set([...roots, ...otherRoots])].filter((root) => root.length > 1),
    given: skeletonOf(roots[1] ?? given),
    families: [...families],
    year: String(Math.trunc(birth / 10_000)),
    precision: isRough(birth) ? 'rough' : 'exact',
  }
}

function codeKeys(features: Features, emit: Emit): void {
  if (features.nino !== '') emit('nino', [features.nino])
  if (features.phone !== '') emit('phone', [features.phone])
  if (features.email !== '') emit('email', [features.email])
}

function nameKeys({ features, roots, allRoots, given, families }: Bones, emit: Emit): void {
  for (const family of families) {
    for (const root of allRoots) emit('names', [family, root])
  }
  if (features.given.length < 2 || features.family === '') return
  for (const family of families) {
    for (const root of roots) {
      emit('swapped_names', inOrder(skeletonOf(root), family))
      emit('given_family_start', [root, family.slice(0, 2)])
    }
    emit('given_start_family', [given.slice(0, 2), family])
  }
  // A nickname may stand in the place of the family name.
  for (const root of rootsOf(features.family).slice(1, 3)) {
    emit('swapped_names', inOrder(skeletonOf(root), given))
  }
}

function inOrder(one: string, other: string): readonly string[] {
  return one < other ? [one, other] : [other, one]
}

function birthKeys({ features, roots, given, families, year, precision }: Bones, emit: Emit): void {
  const { birth } = features
  if (birth === 0) return
  for (const family of families) emit('family_year', [family, year])
  if (precision === 'rough') return
  const month = String(Math.trunc(birth / 100) % 100)
  const day = String(birth % 100)
  const whole = String(birth)
  emit('birth', [whole])
  if (given !== '') emit('given_birth', [`${given[0]}`, whole])
  for (const family of families) {
    emit('family_birth', [`${family[0]}`, whole])
    emit('family_month_day', [family, month, day])
  }
  for (const root of roots) {
    emit('given_month_day', [root, month, day])
    emit('given_year_month', [root, year, month])
    emit('given_year_day', [root, year, day])
  }
}

function addressKeys({ features, given, families, year }: Bones, emit: Emit): void {
  const { postcode, address, street } = features
  if (postcode !== '') {
    emit('postcode', [postcode])
    if (given !== '') emit('postcode_given', [postcode, `${given[0]}`])
    for (const family of families) emit('postcode_family', [postcode, `${family[0]}`])
    if (year !== '0') emit('postcode_year', [postcode, year])
  }
  if (street === '') return
  emit('address', [address])
  if (given !== '') emit('street_given', [street, `${given[0]}`])
}

function placeKeys({ features, roots, given, families, year }: Bones, emit: Emit): void {
  const { place, occupation } = features
  if (place === '') return
  for (const root of roots) {
    emit('place_given', [place, root])
    if (year !== '0') emit('place_given_year', [place, root, year])
  }
  if (given !== '') emit('place_given', [place, given])
  for (const family of families) emit('place_family', [place, family])
  if (year !== '0') emit('place_year', [place, year])
  if (occupation !== '') emit('place_work', [place, occupation, given])
}

function areaKeys({ features, roots, given, families, year }: Bones, emit: Emit): void {
  const { area, family } = features
  if (area === '') return
  const start = family[0] ?? ''
  for (const root of roots) {
    emit('area_given', [area, root])
    if (year !== '0') emit('area_given_year', [area, root, year])
    if (start !== '') emit('area_given_family_start', [area, start, root])
  }
  if (start !== '' && given !== '') emit('area_given_family_start', [area, start, given])
  for (const bones of families) emit('area_family', [area, bones])
}
