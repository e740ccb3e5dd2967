import { dayInWords, dayOfMoment } from '#vocabulary'
import {
  monthsInWords,
  type RetentionRule,
  type RuleState,
  retentionCategories,
  ruleState,
  type StandingRules,
} from './retention.ts'

type Who = ReadonlyMap<string, string>

/** What a category is called. */
export function labelOf(category: string): string {
  return retentionCategories.find(({ code }) => code === category)?.label ?? category
}

/** The day a rule was set, in words. */
export function setOn({ setAt }: RetentionRule): string {
  return dayInWords(dayOfMoment(setAt))
}

/** What a shorter rule would change, and who proposed it why. */
export function proposalInWords(rule: RetentionRule, standing: StandingRules, who: Who): string {
  const by = rule.setBy ? (who.get(rule.setBy) ?? 'A member') : 'Somebody'
  return `${labelOf(rule.category)}: ${monthsInWords(rule.months)} instead of ${monthsInWords(standing[rule.category])}. ${by} proposed it on ${setOn(rule)}: ${rule.reason}`
}

/** How many would be erased by a rule. */
export function wouldGoInWords({ category }: RetentionRule, people: number): string {
  const things = category === 'note' ? 'notes' : people === 1 ? 'record' : 'records'
  return `the ${things} of ${people === 1 ? '1 person' : `${people.toLocaleString('en-GB')} people`}`
}

const sayState = {
  stands: 'Stands',
  stood: 'Stood before',
  waits: 'Waits for a second coordinator',
  'turned-down': 'Turned down',
  replaced: 'Replaced before anybody else said so',
} as const satisfies Record<RuleState, string>

/** How a rule stands, with whose second word it has. */
export function ruleStateInWords(
  rule: RetentionRule,
  rules: readonly RetentionRule[],
  who: Who,
): string {
  const state = sayState[ruleState(rule, rules)]
  if (!rule.second) return state
  const by = who.get(rule.second.by) ?? 'a member'
  const on = dayInWords(dayOfMoment(rule.second.at))
  const word = rule.second.verdict === 'confirmed' ? 'Confirmed' : 'Said'
  return `${state}. ${word} by ${uncapped(by)} on ${on}`
}

/** Members as sentences about rules call them, to be set apart from the words around. */
export function namesInSentences(who: Who): readonly string[] {
  return [...who.values()].flatMap((words) => [words, uncapped(words)])
}

function uncapped(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}
