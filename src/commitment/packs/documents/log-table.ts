import { pathwayStages } from '#vocabulary'
import type { LogEntry } from '../../discussion-log/discussion-log.ts'
import { labelOfStage } from '../../room/view/stage-tags.tsx'
import type { Question } from '../../templates/template.ts'
import { questionLetters, stageLetters } from '../keying/letters.ts'
import type { Cell, Column, Line } from '../office/document.ts'

// A sign every font has; read out, it is “check mark”.
const mark = '✓'

const stageColumns: readonly Column[] = pathwayStages.map(({ label }) => ({
  title: label,
  width: 11,
  align: 'middle',
}))

/** The columns of a log: number, words, a column a stage, and under whose name. */
export const logColumns: readonly Column[] = [
  { title: 'No.', width: 6 },
  { title: 'What', width: 45 },
  ...stageColumns,
  { title: 'By', width: 14 },
]

/** The same for paper: each stage with the letter it is typed in by. */
export const sheetColumns: readonly Column[] = [
  { title: 'No.', width: 6 },
  { title: 'What', width: 45 },
  ...pathwayStages.map(({ code, label }) => ({
    title: `${label} (${stageLetters[code]})`,
    width: 11,
    align: 'middle' as const,
  })),
  { title: 'Organisation, if it may stand there', width: 15 },
]

/** Entries as rows of a log. */
export function entryRows(entries: readonly LogEntry[]): readonly (readonly Cell[])[] {
  return entries.map((entry) => [
    entry.code,
    whatOf(entry),
    ...pathwayStages.map(({ code }) => (entry.stages.includes(code) ? mark : '')),
    entry.by ?? '–',
  ])
}

/** Numbered rows with nothing in them yet. */
export function blankLogRows(
  question: Question,
  { from, count }: { readonly from: number; readonly count: number },
): readonly (readonly Cell[])[] {
  const letter = questionLetters[question].toUpperCase()
  return Array.from({ length: count }, (_, at) => [
    `${letter}${from + at}`,
    ...Array.from({ length: pathwayStages.length + 2 }, () => ''),
  ])
}

function whatOf(entry: LogEntry): readonly Line[] {
  const { words, gathered, group, answers, votes, theme, addressee, unplacedReason, shift } = entry
  return [
    { text: words },
    ...gathered.map((text) => ({ text, label: 'Also said' })),
    ...line('Group', group),
    ...line('Answers', answers.join(', ')),
    ...line('Theme', theme),
    ...line('Could be done by', addressee),
    ...line('Votes', votes?.toString()),
    ...line('Could come earlier', shift && shiftInWords(shift)),
    ...line('On no stage', unplacedReason),
  ]
}

function shiftInWords({ from, to }: NonNullable<LogEntry['shift']>): string {
  return `from ${labelOfStage(from).toLowerCase()} to ${labelOfStage(to).toLowerCase()}`
}

function line(label: string, text: string | undefined): readonly Line[] {
  return text ? [{ label, text, tone: 'quiet' }] : []
}
