import { genders, nationalities } from '#vocabulary'
import type { CellCode } from '../fact/cells.ts'
import type { Group } from '../publication/places.ts'

export type DimensionCode = 'gender' | 'nationality' | 'age'

/** One way of telling people apart, and its categories in the order they are told. */
export type Dimension = {
  readonly code: DimensionCode
  readonly label: string
  readonly categories: readonly { readonly code: string; readonly label: string }[]
  /** Figures not told by it. */
  readonly without: readonly CellCode[]
}

const notKnown = { code: 'unknown', label: 'Not known' }

/** How figures are broken down. Ages are those on the first night of the month on which the person was seen. */
export const dimensions: readonly Dimension[] = [
  { code: 'gender', label: 'Gender', categories: [...genders, notKnown], without: [] },
  { code: 'nationality', label: 'Nationality', categories: nationalities, without: [] },
  {
    code: 'age',
    label: 'Age',
    categories: [
      { code: 'under_25', label: 'Under 25' },
      { code: '25_and_over', label: '25 and over' },
      notKnown,
    ],
    // Its headline counts care leavers under 25, and so tells ages by itself.
    without: ['p2'],
  },
]

/** The figures broken down in public. Where too much would be told, those named later give way first. */
export const brokenDown = [
  'r1_month',
  'p1_month',
  'b1',
  'nr1',
  'r2',
  'p2',
  'b2_>10',
  'nr2',
] as const satisfies readonly CellCode[]

/**
 * What anybody can count by subtracting one breakdown from another: every figure is part of the people
 * seen, returning from a home is part of returning, and nobody is new and also long term, or new and
 * also returning from a home.
 */
export const remaindersOf: readonly Group[] = [
  ...brokenDown.slice(1).map((figure) => ({ whole: 'r1_month', less: [figure] })),
  { whole: 'nr1', less: ['nr2'] },
  { whole: 'r1_month', less: ['p1_month', 'b1'] },
  { whole: 'r1_month', less: ['p1_month', 'nr2'] },
]
