import { Temporal } from 'temporal-polyfill'
import { listCouncils, regionScope } from '#directory'
import { createAnnouncements, newId, type OpenDatabase, systemClock } from '#foundations'
import { countFigures, type Options, readOptions } from '#indicators'
import { importFolder } from '#interchange'
import { readMonth } from '#vocabulary'
import {
  type Command,
  type ExitCode,
  type Given,
  oneFolder,
  optionText,
  say,
  tell,
  UsageProblem,
} from './command.ts'
import { withPrivateDatabase } from './databases.ts'
import { besideFigures, type Form, figuresAs, forms } from './figures-as.ts'
import { importReport, problemReport } from './import-report.ts'
import { progressBar } from './progress.ts'
import { settleCouncils } from './settle-councils.ts'

type Question = {
  readonly folder: string
  readonly scope: string
  readonly from: Temporal.PlainYearMonth
  readonly to: Temporal.PlainYearMonth
  readonly form: Form
  readonly options: Options
  readonly acceptGoodRows: boolean
}

/** Computes the indicators straight from an interchange folder, in a private database that is gone afterwards. */
export const indicatorsCommand: Command = {
  details: [
    '--from, --to YYYY-MM     the months, both included',
    '--scope region|all|CODE  the region, every council and the region, or one council (default all)',
    '--format table|json|csv  default table',
    '--option name=value      another reading of the definitions; may be given again',
    '--accept-good-rows       leave out refused rows instead of stopping',
  ],
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    scope: { type: 'string' },
    format: { type: 'string' },
    option: { type: 'string', multiple: true },
    'accept-good-rows': { type: 'boolean' },
  },
  run: async (given) => {
    const question = readQuestion(given)
    return withPrivateDatabase((database) => answer(database, question))
  },
}

function readQuestion(given: Given): Question {
  const folder = oneFolder(given, 'which folder to read')
  const from = monthOption(given, 'from')
  const to = monthOption(given, 'to')
  if (Temporal.PlainYearMonth.compare(from, to) > 0)
    throw new UsageProblem('--from must not be after --to.')
  const form = optionText(given, 'format') ?? 'table'
  if (!isForm(form))
    throw new UsageProblem(`--format is one of ${forms.join(', ')}, not “${form}”.`)
  const settings = given.options['option']
  const options = readOptions(Array.isArray(settings) ? settings.map(String) : [])
  if ('problem' in options) throw new UsageProblem(options.problem)
  const acceptGoodRows = given.options['accept-good-rows'] === true
  return {
    folder,
    scope: optionText(given, 'scope') ?? 'all',
    from,
    to,
    form,
    options,
    acceptGoodRows,
  }
}

function monthOption(given: Given, name: string): Temporal.PlainYearMonth {
  const text = optionText(given, name)
  const month = readMonth(text ?? '')
  if (!month)
    throw new UsageProblem(
      `--${name} must be a month such as 2024-01${text ? `, not “${text}”` : ''}.`,
    )
  return month
}

function isForm(text: string): text is Form {
  return forms.some((form) => form === text)
}

async function answer(database: OpenDatabase, question: Question): Promise<ExitCode> {
  const bar = progressBar('Reading')
  await settleCouncils(database.db, question.folder)
  const summary = await importFolder(database, question.folder, {
    source: 'folder',
    today: systemClock.today(),
    acceptGoodRows: question.acceptGoodRows,
    onProgress: bar.show,
    newId,
    announcements: createAnnouncements(), // nobody listens: the figures are counted once, below
  })
  bar.clear()
  const problems = problemReport(summary.problems)
  if (summary.outcome !== 'stored') {
    tell(...importReport(summary), ...problems, whyNothing(summary.outcome))
    return 1
  }
  tell(...noteworthy(importReport(summary)), ...problems)
  const councils = await listCouncils(database.db)
  const scopes = scopesMeant(
    question.scope,
    councils.map(({ code }) => code),
  )
  const figures = await countFigures(database.db, { ...question, scopes })
  const beside = { councils, options: question.options }
  if (question.form !== 'table') tell(...besideFigures(figures, beside))
  say(figuresAs(question.form, figures, beside))
  return summary.problems.count > 0 ? 1 : 0
}

function scopesMeant(scope: string, codes: readonly string[]): readonly string[] {
  if (scope === 'all') return [...codes, regionScope]
  if (scope === regionScope || codes.includes(scope)) return [scope]
  throw new UsageProblem(`--scope is region, all, or one of ${codes.join(', ')}, not “${scope}”.`)
}

/** Only what is out of the ordinary: an answer that is piped on should not be told its own row counts. */
function noteworthy(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !line.includes(' rows read'))
}

function whyNothing(outcome: string): string {
  if (outcome === 'nothing_to_read')
    return 'The folder holds none of the files of an interchange folder.'
  if (outcome === 'unreadable')
    return 'A file could not be read to its end, so nothing was computed.'
  return 'Nothing was computed. Put the rows right, or leave them out with --accept-good-rows.'
}
