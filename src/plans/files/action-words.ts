import { Temporal } from 'temporal-polyfill'
import type { DocumentedAction, PlanDocument } from '../document/plan-document.ts'
import { claimsInLines } from './claim-lines.ts'
import type { Standings } from './standing.ts'

/** What each column of actions says, in words that are read back as the same. */
export const wordsOf = {
  number: ({ number }: DocumentedAction) => number,
  type: ({ type }: DocumentedAction) => (type ? typeInWords(type) : ''),
  statement: ({ statement }: DocumentedAction) => statement,
  /** `Prevention 1.1: Train eight receptionists`. */
  action: ({ number, type, statement }: DocumentedAction) =>
    `${type ? `${typeInWords(type)} ` : ''}${number}: ${statement}`,
  due: ({ due }: DocumentedAction) => due.raw,
  leads: ({ leads }: DocumentedAction) => leads.join(' / '),
  partners: ({ partners }: DocumentedAction) => partners.join(' / '),
  evidence: ({ evidence }: DocumentedAction) => claimsInLines(evidence).join('\n'),
  success: ({ success }: DocumentedAction) => success ?? '',
  references: ({ references }: DocumentedAction) => references.join(', '),
  progress: ({ progress }: DocumentedAction) => progress ?? '',
} as const satisfies Readonly<Record<string, (action: DocumentedAction) => string>>

/** A column of a written plan. */
export type WrittenColumn = {
  readonly title: string
  /** How wide it is beside the others. */
  readonly width: number
  readonly of: (action: DocumentedAction) => string
}

/** The columns that say how actions stand; none where nobody told. */
export function standingColumns(standings: Standings | undefined): readonly WrittenColumn[] {
  if (!standings) return []
  const of = (number: string) => standings.get(number)
  return [
    { title: 'Letter', width: 6, of: ({ number }) => of(number)?.colour.letter ?? '' },
    { title: 'Status', width: 12, of: ({ number }) => of(number)?.colour.word ?? '' },
    { title: 'Life', width: 12, of: ({ number }) => of(number)?.life ?? '' },
    { title: 'Confidence', width: 12, of: ({ number }) => of(number)?.confidence ?? '' },
  ]
}

/** The period of a plan with its last day, as people say it: `1 October 2022 to 31 March 2025`. */
export function periodInWords({ period }: PlanDocument['plan']): string | undefined {
  if (!period) return undefined
  const last = Temporal.PlainDate.from(period.to).subtract({ days: 1 })
  return `${dayInWords(Temporal.PlainDate.from(period.from))} to ${dayInWords(last)}`
}

/** What a plan explains, under the heading that says what it explains. */
export type WrittenKey = {
  readonly heading: string
  readonly entries: readonly (readonly [word: string, meaning: string])[]
}

/** The keys of a plan: its abbreviations, and what its types, years and colours mean; none that is empty. */
export function keysOf({
  glossary = {},
  legend = {},
}: PlanDocument['plan']): readonly WrittenKey[] {
  const keys = [
    { heading: 'Key', entries: Object.entries(glossary) },
    { heading: 'Key to types of action, years and colours', entries: Object.entries(legend) },
  ]
  return keys.filter(({ entries }) => entries.length > 0)
}

function typeInWords(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1)
}

function dayInWords(day: Temporal.PlainDate): string {
  return day.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}
