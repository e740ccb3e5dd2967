import { systemClock } from '#foundations'
import { checkFolder, type QualityFinding } from '#interchange'
import {
  type Command,
  type ExitCode,
  oneFolder,
  optionText,
  say,
  tell,
  UsageProblem,
} from './command.ts'
import { withPrivateDatabase } from './databases.ts'
import { problemReport } from './import-report.ts'
import { progressBar } from './progress.ts'
import { settleCouncils } from './settle-councils.ts'

/** Looks an interchange folder over: rows that cannot be read, and what is doubtful in those that can. */
export const checkCommand: Command = {
  details: ['--format text|json   default text'],
  options: { format: { type: 'string' } },
  run: async (given) => {
    const folder = oneFolder(given, 'which folder to check')
    const form = optionText(given, 'format') ?? 'text'
    if (form !== 'text' && form !== 'json') throw new UsageProblem('--format is text or json.')
    return withPrivateDatabase<ExitCode>(async (database) => {
      const bar = progressBar('Checking')
      await settleCouncils(database.db, folder)
      const report = await checkFolder(database, folder, {
        today: systemClock.today(),
        onProgress: bar.show,
      })
      bar.clear()
      if (form === 'json') say(JSON.stringify(report))
      else
        say(
          ...problemReport(report.problems),
          ...report.findings.flatMap(findingLines),
          tallyInWords(report.findings),
        )
      if (report.outcome === 'nothing_to_read')
        tell('None of the files of an interchange folder is in it.')
      return report.outcome === 'stored' &&
        report.findings.every(({ severity }) => severity === 'note')
        ? 0
        : 1
    })
  },
}

const marks = { error: 'ERROR', warning: 'Warning', note: 'Note' } as const

function findingLines({
  severity,
  title,
  count,
  guidance,
  examples,
}: QualityFinding): readonly string[] {
  const few = examples.slice(0, 5)
  return [
    `${marks[severity]}: ${title}: ${count.toLocaleString('en-GB')}`,
    `  ${guidance}`,
    ...few.map((example) => `    ${example}`),
  ]
}

/** How many findings of each gravity there are, in a sentence. */
export function tallyInWords(findings: readonly QualityFinding[]): string {
  const many = (severity: QualityFinding['severity']) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return `${count} ${severity}${count === 1 ? '' : 's'}`
  }
  return `${many('error')}, ${many('warning')}, ${many('note')}.`
}
