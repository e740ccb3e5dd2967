import type { ContactType } from '#vocabulary'

/** How many people of one gender were met in one way: a contact type, `seen` sleeping rough, or `met` in any way. */
export type MetCount = {
  readonly gender: Sex
  readonly way: ContactType | 'seen' | 'met'
  readonly people: number
}

/** Genders in the order they are shown. Nobody is left out for being written down without one. */
export const sexes = [
  { code: 'female', label: 'Women' },
  { code: 'male', label: 'Men' },
  { code: 'other', label: 'Other' },
  { code: 'not_known', label: 'Not known' },
] as const
export type Sex = (typeof sexes)[number]['code']

/** A number as it may be shown: withheld where it would tell of few people. */
export type ShownCount = number | 'withheld'

/** Below this a number by gender is withheld (decision 0017). */
const fewest = 5

/**
 * A total by gender, with small numbers withheld. Where one alone would be withheld it could be found by
 * subtraction, so the smallest of the others is withheld with it.
 */
export function byGender(
  counts: readonly MetCount[],
  way: MetCount['way'],
): { readonly total: number; readonly parts: ReadonlyMap<Sex, ShownCount> } {
  const people = new Map(
    sexes.map(({ code }) => [
      code,
      counts.find((one) => one.gender === code && one.way === way)?.people ?? 0,
    ]),
  )
  const small = [...people].filter(([, number]) => number > 0 && number < fewest)
  const others = [...people]
    .filter(([, number]) => number >= fewest)
    .toSorted(([, one], [, other]) => one - other)
  const withheld = new Set(
    [...small, ...(small.length === 1 ? others.slice(0, 1) : [])].map(([code]) => code),
  )
  const total = [...people.values()].reduce((sum, number) => sum + number, 0)
  return {
    total,
    parts: new Map(
      [...people].map(([code, number]) => [code, withheld.has(code) ? 'withheld' : number]),
    ),
  }
}
