import { z } from 'zod'
import type { Basis } from './counted.store.ts'
import { sha256Of } from './prepare-return.ts'
import {
  type ReturnCode,
  type ReturnFigures,
  type ReturnValue,
  returnCells,
} from './return-cells.ts'

/** A return as it was signed off. Nothing of it ever changes; late contacts make a new edition. */
export type Edition = Basis & {
  readonly areaCode: string
  /** `YYYY-MM` */
  readonly month: string
  /** 1 for the first of its council and month. */
  readonly edition: number
  /** The moment whose record it tells, in ISO 8601. */
  readonly asOf: string
  readonly signedBy: string
  readonly notes: string
  readonly figures: ReturnFigures
}

/** One cell that reads otherwise than it did. */
export type CellChange = {
  readonly code: ReturnCode
  readonly before: ReturnValue
  readonly now: ReturnValue
}

/**
 * The text that an edition is kept as and that its digest is of: JSON with its keys in one order, so that
 * the same edition is always the same text.
 */
export function canonicalText(edition: Edition): string {
  return JSON.stringify({
    area_code: edition.areaCode,
    month: edition.month,
    edition: edition.edition,
    as_of: edition.asOf,
    definition_version: edition.definitionVersion,
    options: Object.fromEntries(
      Object.entries(edition.options).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
    signed_by: edition.signedBy,
    notes: edition.notes,
    figures: returnCells.map(({ code }) => [code, edition.figures[code]]),
  })
}

/** The digest of an edition's text. */
export function digestOf(edition: Edition): string {
  return sha256Of(canonicalText(edition))
}

const keptText = z.object({
  area_code: z.string(),
  month: z.string(),
  edition: z.number(),
  as_of: z.string(),
  definition_version: z.string(),
  options: z.record(z.string(), z.string()),
  signed_by: z.string(),
  notes: z.string(),
  figures: z.array(z.tuple([z.string(), z.looseObject({ state: z.string() })])),
})

/** Reads an edition from the text it is kept as. A cell added to returns since was not collected then. */
export function readEdition(text: string): Edition {
  const kept = keptText.parse(JSON.parse(text))
  const known = new Map(kept.figures)
  const figures = returnCells.map(({ code }) => [
    code,
    known.get(code) ?? { state: 'not-collected' },
  ])
  return {
    areaCode: kept.area_code,
    month: kept.month,
    edition: kept.edition,
    asOf: kept.as_of,
    definitionVersion: kept.definition_version,
    options: kept.options as Edition['options'],
    signedBy: kept.signed_by,
    notes: kept.notes,
    figures: Object.fromEntries(figures) as ReturnFigures,
  }
}

/** The cells in which two returns differ, in the order of the return. */
export function changesBetween(before: ReturnFigures, now: ReturnFigures): readonly CellChange[] {
  return returnCells.flatMap(({ code }) =>
    JSON.stringify(before[code]) === JSON.stringify(now[code])
      ? []
      : [{ code, before: before[code], now: now[code] }],
  )
}
