import { type CountedCode, countedColumns } from '../fact/cells.ts'
import { nationalShape } from './parts.ts'
import { placeOf } from './places.ts'
import type { Totals } from './withhold-totals.ts'

/** What one person counts for, wherever they were seen. */
type Life = readonly CountedCode[]
/** What somebody counts for in each scope in which they count. */
export type Kind = Readonly<Record<string, Life>>
/** A region in which people were seen: how many of each kind. */
type World = { readonly kinds: readonly Kind[]; readonly people: readonly number[] }

/** Every count there is. */
export const codes = countedColumns.map(({ code }) => code)
export const councils = ['north', 'south', 'east']
export const scopes = ['region', ...councils]

function inOneOf(where: readonly string[], lives: readonly Life[]): readonly Kind[] {
  return lives.flatMap((life) => where.map((council) => ({ region: life, [council]: life })))
}

/** People seen in two councils, judged in each by what was seen there, and in the region by all of it. */
function inBoth(lives: readonly Life[]): readonly Kind[] {
  return lives.flatMap((region) =>
    lives.flatMap((north) => lives.map((south) => ({ region, north, south }))),
  )
}

/** Every cell of every scope, in one row of numbers. */
export function tableOf({ kinds, people }: World): readonly number[] {
  return scopes.flatMap((scope) =>
    codes.map((code) =>
      kinds.reduce(
        (sum, kind, index) => (kind[scope]?.includes(code) ? sum + (people[index] ?? 0) : sum),
        0,
      ),
    ),
  )
}

/** The place of each number of a table. */
export const placesInOrder = scopes.flatMap((scope) => codes.map((code) => placeOf(code, scope)))

/** A table as the rule is asked about it. */
export function totalsOf(table: readonly number[], smallest: number): Totals<CountedCode> {
  const counts = new Map(placesInOrder.map((place, index) => [place, table[index] ?? 0]))
  const countOf = (cell: CountedCode, scope: string) => counts.get(placeOf(cell, scope)) ?? 0
  return { shape: nationalShape, region: 'region', councils, countOf, smallest }
}

const seen: CountedCode = 'r1_month'
const returning: readonly Life[] = [[seen], [seen, 'nr1']]
/** Small regions, each of the kinds of people among whom one sort of subtraction works. */
export const regions = {
  'new and long term': inOneOf(councils, [[seen, 'p1_month'], [seen, 'b1'], [seen]]),
  'institutions left': inOneOf(
    ['north', 'south'],
    [
      [seen],
      [seen, 'p2', 'p2_prison'],
      [seen, 'p2', 'p2_hospital'],
      [seen, 'p2', 'p2_asylum_support'],
    ],
  ),
  'bands of nights': inOneOf(
    ['north', 'south'],
    [
      [seen, 'b2_1'],
      [seen, 'b2_2'],
      [seen, 'not_linkable'],
      [seen, 'b2_1', 'p1_month'],
    ],
  ),
  'single nights': inOneOf(
    ['north', 'south'],
    [[seen], [seen, 'r1_night'], [seen, 'p1_month'], [seen, 'r1_night', 'p1_month', 'p1_night']],
  ),
  'known by too little': inOneOf(
    ['north', 'south'],
    [
      [seen],
      [seen, 'p1_month'],
      [seen, 'nr1'],
      // seen again after more than five years: new to the council, and returning
      [seen, 'p1_month', 'nr1'],
      [seen, 'too_little_identity'],
      [seen, 'not_linkable'],
    ],
  ),
  'returning after a home': inOneOf(councils, [[seen], [seen, 'nr1'], [seen, 'nr1', 'nr2']]),
  'people seen in two councils': [...inOneOf(['north', 'south'], returning), ...inBoth(returning)],
}
