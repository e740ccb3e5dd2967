import type { Temporal } from 'temporal-polyfill'
import { createAnnouncements, newId, type OpenDatabase } from '#foundations'
import { bringIn } from '../import/bring-in.ts'
import type { ImportSummary, Progress } from '../import/import-summary.ts'
import { inOneTransaction, type OneConnection } from '../import/one-connection.store.ts'
import { shown } from '../reading/problem.ts'
import { ask } from './ask.store.ts'
import { contactQuestions } from './contacts.store.ts'
import { monthQuestions, moveQuestions } from './moves-and-months.store.ts'
import { peopleQuestions } from './people.store.ts'
import type { QualityFinding, Question } from './quality-finding.ts'
import { readingFindings } from './reading-findings.ts'

export type { QualityFinding, Severity } from './quality-finding.ts'

/** Everything a check is asked, in the order it is told. */
export const questions: readonly Question[] = [
  ...contactQuestions,
  ...peopleQuestions,
  ...moveQuestions,
  ...monthQuestions,
]

/** What a folder is like: how its files read, and what is doubtful in them, the gravest first. */
export type CheckReport = Pick<
  ImportSummary,
  'outcome' | 'files' | 'missingFiles' | 'unknownColumns' | 'problems'
> & { readonly findings: readonly QualityFinding[] }

export type CheckOptions = {
  readonly today: Temporal.PlainDate
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Looks an interchange folder over without keeping anything: its good rows are brought into the database,
 * asked about, and undone. The database must hold no other people; a private one is meant.
 */
export function checkFolder(
  database: Pick<OpenDatabase, 'pool'>,
  folder: string,
  options: CheckOptions,
): Promise<CheckReport> {
  return inOneTransaction(database, async (connection) => {
    const { value: summary } = await bringIn(connection, folder, {
      ...options,
      source: 'check',
      acceptGoodRows: true,
      newId,
      announcements: createAnnouncements(),
    })
    const asked = summary.outcome === 'stored' ? await askAll(connection) : []
    const { outcome, files, missingFiles, unknownColumns, problems } = summary
    const findings = gravestFirst([...readingFindings(summary), ...asked])
    return {
      keep: false,
      value: { outcome, files, missingFiles, unknownColumns, problems, findings },
    }
  })
}

async function askAll({ db }: OneConnection): Promise<readonly QualityFinding[]> {
  const findings: QualityFinding[] = []
  for (const question of questions) {
    const found = await ask(db, question)
    if (found) findings.push({ ...found, examples: found.examples.map(shown) })
  }
  return findings
}

function gravestFirst(findings: readonly QualityFinding[]): readonly QualityFinding[] {
  const graver = { error: 0, warning: 1, note: 2 } as const
  return findings.toSorted((one, other) => graver[one.severity] - graver[other.severity])
}
