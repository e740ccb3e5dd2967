import { type CountedCode, countedColumns } from '../fact/cells.ts'
import type { Remainder, Shape } from './shape.ts'

/** Cells whose people lie apart from one another and together are all the people of another cell. */
export const families: readonly {
  readonly whole: CountedCode
  readonly parts: readonly CountedCode[]
}[] = [
  {
    whole: 'p2',
    parts: [
      'p2_prison',
      'p2_other_justice',
      'p2_hospital',
      'p2_armed_forces',
      'p2_asylum_support',
      'p2_care_leaver_under_25',
    ],
  },
  {
    whole: 'r1_month',
    parts: ['b2_1', 'b2_2', 'b2_3-5', 'b2_6-10', 'b2_>10', 'b2_unknown', 'not_linkable'],
  },
]

/** Which cells count some of the people of another, and none besides. */
const within: Readonly<Partial<Record<CountedCode, readonly CountedCode[]>>> = {
  r1_month: ['r1_night', 'p1_month', 'p2', 'r2', 'b1', 'nr1', 'too_little_identity'],
  r1_night: ['p1_night'],
  p1_month: ['p1_night'],
  nr1: ['nr2'],
}

const ofThoseSeen: readonly CountedCode[][] = [
  ...(['r1_night', 'p1_month', 'p2', 'r2', 'b1', 'nr1', 'nr2'] as const).map((cell) => [cell]),
  ['too_little_identity'],
  // nobody is new and also long term, or new and also returning from a home
  ['b1', 'p1_month'],
  ['p1_month', 'nr2'],
  // whoever is known by too little is neither new nor returning
  ['p1_month', 'too_little_identity'],
  ['nr1', 'too_little_identity'],
  ['nr2', 'too_little_identity'],
  ['p1_month', 'nr2', 'too_little_identity'],
]

/** What subtracting totals tells. Nobody who cannot be named is new, long term, returning, moved in or left somewhere. */
export const remainders: readonly Remainder<CountedCode>[] = [
  ...ofThoseSeen.map((less) => ({ whole: 'r1_month' as const, less })),
  ...ofThoseSeen.map((less) => ({
    whole: 'r1_month' as const,
    less: ['not_linkable' as const, ...less],
  })),
  { whole: 'r1_night', less: ['p1_night'] },
  { whole: 'p1_month', less: ['p1_night'] },
  { whole: 'nr1', less: ['nr2'] },
]

/** How the totals of the eight national indicators hang together. */
export const nationalShape: Shape<CountedCode> = {
  cells: countedColumns.map(({ code }) => code),
  remainders,
  withheldWith,
}

/** Every cell that is withheld when one is: its parts, and the rest of its family. */
function withheldWith(cell: CountedCode): readonly CountedCode[] {
  const together = new Set<CountedCode>([cell])
  for (const one of together) {
    for (const other of alongside(one)) together.add(other)
  }
  return [...together]
}

function alongside(cell: CountedCode): readonly CountedCode[] {
  const family = families.find(({ whole, parts }) => whole === cell || parts.includes(cell))
  return [...(within[cell] ?? []), ...(family?.parts ?? [])]
}
