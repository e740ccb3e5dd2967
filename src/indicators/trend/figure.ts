import type { Definition } from '../definitions/indicator.ts'
import { indicators } from '../definitions/indicators.ts'
import { localIndicators } from '../definitions/local-indicators.ts'
import type { CellCode } from '../fact/cells.ts'
import type { CountedLocally, LocalCell } from '../local/local-cells.ts'

/** Something that has one number a month: an indicator, or a part of one such as a single kind of place. */
export type Figure = {
  /** `b1`, `l1`; for a part `r1_night`, `l2_hostel`. */
  readonly code: string
  readonly name: string
  readonly of: Definition
  readonly measure: Measure
}

/** The cells a figure is made of: a count, or how many of how many. What is observed is made of none. */
export type Measure =
  | { readonly kind: 'national'; readonly numerator: CellCode; readonly denominator: undefined }
  | {
      readonly kind: 'local'
      readonly indicator: CountedLocally
      readonly numerator: LocalCell
      readonly denominator: LocalCell | undefined
    }
  | { readonly kind: 'observed' }

/** Every figure of every indicator, by its code; an indicator stands before its parts. */
export const figuresByCode: ReadonlyMap<string, Figure> = new Map(
  [...nationalFigures(), ...localFigures()].map((figure) => [figure.code, figure]),
)

function nationalFigures(): readonly Figure[] {
  return indicators.flatMap((of) => {
    const countOf = (numerator: CellCode) =>
      ({ kind: 'national', numerator, denominator: undefined }) as const
    const parts = of.cells.filter(({ cell }) => cell !== of.headline)
    return [
      { code: of.code, name: of.title, of, measure: countOf(of.headline) },
      ...parts.map(({ cell, label }) => ({
        code: cell,
        name: `${of.title}: ${label}`,
        of,
        measure: countOf(cell),
      })),
    ]
  })
}

function localFigures(): readonly Figure[] {
  return localIndicators.flatMap((of): readonly Figure[] => {
    const { code, title: name, cells } = of
    if (!cells) return [{ code, name, of, measure: { kind: 'observed' } }]
    const { indicator } = cells
    const parts = of.parts.map(({ cell: numerator, label }) => ({
      code: numerator,
      name: `${name}: ${label}`,
      of,
      measure: { kind: 'local', indicator, numerator, denominator: undefined } as const,
    }))
    return [{ code, name, of, measure: { kind: 'local', ...cells } }, ...parts]
  })
}
