import type { Temporal } from 'temporal-polyfill'
import type { Id, MemberId } from '#vocabulary'

/** What is kept for a time after somebody was last met. */
export const retentionCategories = [
  {
    code: 'record',
    label: 'The whole record',
    hint: 'Names, writings, contacts, stays, own words: all of it. Figures go on counting, without anybody.',
  },
  {
    code: 'note',
    label: 'Notes and descriptions',
    hint: 'What was noted when somebody was met: how they looked, how they were, what they needed.',
  },
] as const
export type RetentionCategory = (typeof retentionCategories)[number]['code']

/** A rule as it was set. The latest of a category stands. */
export type RetentionRule = {
  readonly id: Id<'retention-rule'>
  readonly category: RetentionCategory
  readonly months: number
  readonly reason: string
  /** Nobody where it came with the product. */
  readonly setBy: MemberId | undefined
  readonly setAt: Temporal.Instant
}

export type RuleRefusal = 'longer-than-the-record' | 'shorter-than-notes' | 'as-it-is'

/** The rule that stands for each category; the latest come first in what was set. */
export function standingRules(
  latestFirst: readonly RetentionRule[],
): Readonly<Record<RetentionCategory, number>> {
  const monthsOf = (category: RetentionCategory) => {
    const rule = latestFirst.find((one) => one.category === category)
    if (!rule) throw new Error(`No rule says how long ${category} is kept`)
    return rule.months
  }
  return { record: monthsOf('record'), note: monthsOf('note') }
}

/** Why a rule cannot be set: nothing of a record outlasts it, and setting what stands says nothing. */
export function ruleRefusal(
  standing: Readonly<Record<RetentionCategory, number>>,
  told: Pick<RetentionRule, 'category' | 'months'>,
): RuleRefusal | undefined {
  if (standing[told.category] === told.months) return 'as-it-is'
  if (told.category === 'note' && told.months > standing.record) return 'longer-than-the-record'
  return told.category === 'record' && told.months < standing.note
    ? 'shorter-than-notes'
    : undefined
}

/** The rules as somebody reads them of themselves. */
export function retentionInWords(
  rules: Readonly<Record<RetentionCategory, number>>,
): readonly string[] {
  return retentionCategories.map(
    ({ code, label }) => `${label}: ${monthsInWords(rules[code])} after you were last met`,
  )
}

/** Months as people say them: "7 years", "18 months". */
export function monthsInWords(months: number): string {
  if (months % 12 !== 0) return months === 1 ? '1 month' : `${months} months`
  return months === 12 ? '1 year' : `${months / 12} years`
}
