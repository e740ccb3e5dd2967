import type { PlanDocument } from '../document/plan-document.ts'
import { actionSheet, planSheets } from './plan-sheets.ts'
import type { Standings } from './standing.ts'
import { writeCsv } from './write-csv.ts'
import { writeDocx } from './write-docx.ts'
import { writeMarkdown } from './write-markdown.ts'
import { writeOds } from './write-ods.ts'
import { writeXlsx } from './write-xlsx.ts'
import { layOut } from './written-plan.ts'

/** The kinds of file a plan is given out as. */
export const planFormats = ['docx', 'xlsx', 'ods', 'csv', 'json', 'md'] as const
export type PlanFormat = (typeof planFormats)[number]

/**
 * A plan as a file, laid out as `readSource` reads it back. JSON holds all of it; the others what people read, and
 * how each action stands where that is told. CSV holds the actions alone.
 */
export async function writePlan(
  document: PlanDocument,
  format: PlanFormat,
  standings?: Standings,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return writeDocx(layOut(document, standings))
    case 'xlsx':
      return writeXlsx(document.plan.title, planSheets(document, standings))
    case 'ods':
      return writeOds(document.plan.title, planSheets(document, standings))
    case 'csv':
      return writeCsv(actionSheet(document, standings))
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`)
    case 'md':
      return writeMarkdown(layOut(document, standings))
  }
}
