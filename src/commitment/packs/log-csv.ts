import { pathwayStages } from '#vocabulary'
import type { LogEntry } from '../discussion-log/discussion-log.ts'
import { labelOfStage } from '../room/view/stage-tags.tsx'
import { csvFile } from './csv-file.ts'
import type { Told } from './told.ts'

const columns = [
  ...['No.', 'Question', 'What', ...pathwayStages.map(({ label }) => label), 'By'],
  ...['Group', 'Also said', 'Answers', 'Votes', 'Theme', 'Could be done by'],
  ...['Could come earlier: from', 'Could come earlier: to', 'On no stage because'],
]

/** The entries of a log as CSV: a row each, with “yes” under every stage it stands on. A blank one has columns alone. */
export function logCsv({ log }: Pick<Told, 'log'>): Uint8Array {
  const rows = (log?.questions ?? []).flatMap(({ label, entries }) =>
    entries.map((entry) => rowOf(label, entry)),
  )
  return csvFile([columns, ...rows])
}

function rowOf(question: string, entry: LogEntry): readonly string[] {
  const { code, words, stages, by, group, gathered, answers, votes, theme, addressee } = entry
  return [
    ...[code, question, words],
    ...pathwayStages.map((stage) => (stages.includes(stage.code) ? 'yes' : '')),
    ...[by ?? '', group ?? '', gathered.join('\n'), answers.join(', '), votes?.toString() ?? ''],
    ...[theme ?? '', addressee ?? ''],
    ...(entry.shift ? [labelOfStage(entry.shift.from), labelOfStage(entry.shift.to)] : ['', '']),
    entry.unplacedReason ?? '',
  ]
}
