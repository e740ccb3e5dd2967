import type { Told } from './told.ts'

/** The rules of the day, one by one: those the convenor set; those of the format where none were set. */
export function groundRulesOf({
  template,
  groundRules,
}: Pick<Told, 'template' | 'groundRules'>): readonly string[] {
  const set = linesOf((groundRules ?? '').split('\n'))
  return set.length > 0 ? set : linesOf(sentencesOf(template.arrival))
}

function linesOf(rules: readonly string[]): readonly string[] {
  return rules
    .map((rule) => rule.replace(/^[-•*]\s+/, '').trim())
    .filter((rule, at, all) => rule !== '' && all.indexOf(rule) === at)
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?…])\s+/)
}
