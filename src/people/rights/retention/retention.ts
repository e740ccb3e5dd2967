import { Temporal } from 'temporal-polyfill'
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

export type RetentionRuleId = Id<'retention-rule'>

/** A rule as it was set. The one of a category that came to stand last stands. */
export type RetentionRule = {
  readonly id: RetentionRuleId
  readonly category: RetentionCategory
  readonly months: number
  readonly reason: string
  /** Nobody where it came with the product. */
  readonly setBy: MemberId | undefined
  readonly setAt: Temporal.Instant
  /** Whether it is shorter than the one that stood when it was set, and so takes another coordinator's word. */
  readonly needsSecond: boolean
  /** What another coordinator said of it, or whoever set it took back. */
  readonly second: SecondWord | undefined
}

export type SecondWord = {
  readonly verdict: 'confirmed' | 'refused'
  readonly by: MemberId
  readonly at: Temporal.Instant
}

export type RuleRefusal = 'longer-than-the-record' | 'shorter-than-notes' | 'as-it-is'
export type StandingRules = Readonly<Record<RetentionCategory, number>>

/** How many months each category is kept, by the rules that stand; `people.months_kept` says the same in the database. */
export function standingRules(rules: readonly RetentionRule[]): StandingRules {
  const monthsOf = (category: RetentionCategory) => {
    const rule = standingRule(rules, category)
    if (!rule) throw new Error(`No rule says how long ${category} is kept`)
    return rule.months
  }
  return { record: monthsOf('record'), note: monthsOf('note') }
}

function standingRule(
  rules: readonly RetentionRule[],
  category: RetentionCategory,
): RetentionRule | undefined {
  return rules
    .filter((rule) => rule.category === category && standsFrom(rule) !== undefined)
    .toSorted((one, other) => compare(standsFrom(one), standsFrom(other)) || byId(one, other))
    .at(-1)
}

/** From when a rule stands; from never, where it waits for a second word or was turned down. */
function standsFrom({ needsSecond, second, setAt }: RetentionRule): Temporal.Instant | undefined {
  if (!needsSecond) return setAt
  return second?.verdict === 'confirmed' ? second.at : undefined
}

export type RuleState = 'stands' | 'stood' | 'waits' | 'turned-down' | 'replaced'

/** How a rule stands among all that were set. One that waits is replaced by whatever is set after it. */
export function ruleState(rule: RetentionRule, rules: readonly RetentionRule[]): RuleState {
  if (standsFrom(rule))
    return standingRule(rules, rule.category)?.id === rule.id ? 'stands' : 'stood'
  if (rule.second) return 'turned-down'
  const isReplaced = rules.some(
    (later) =>
      later.category === rule.category &&
      (compare(later.setAt, rule.setAt) || byId(later, rule)) > 0,
  )
  return isReplaced ? 'replaced' : 'waits'
}

export type SecondRefusal = 'no-such-rule' | 'own-rule' | 'own-organisation'

/** Why a coordinator cannot let a shorter rule stand: they set it, or their organisation did and another has a coordinator. */
export function secondRefusal(
  rule: RetentionRule,
  rules: readonly RetentionRule[],
  by: { readonly id: MemberId; readonly isBarred: boolean },
): SecondRefusal | undefined {
  if (ruleState(rule, rules) !== 'waits') return 'no-such-rule'
  if (rule.setBy === by.id) return 'own-rule'
  return by.isBarred ? 'own-organisation' : undefined
}

function compare(one: Temporal.Instant | undefined, other: Temporal.Instant | undefined): number {
  return one && other ? Temporal.Instant.compare(one, other) : 0
}

function byId(one: RetentionRule, other: RetentionRule): number {
  return one.id < other.id ? -1 : Number(one.id > other.id)
}

/** Why a rule cannot be set: nothing of a record outlasts it, and setting what stands says nothing. */
export function ruleRefusal(
  standing: StandingRules,
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
