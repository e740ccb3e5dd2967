import type { Told } from './told.ts'

/** The rules of the day, one by one: those the convenor set, then those of the format. */
export function groundRulesOf({
  template,
  groundRules,
}: Pick<Told, 'template' | 'groundRules'>): readonly string[] {
  const set = (groundRules ?? '').split('\n')
  return [...set, ...sentencesOf(template.arrival)]
    .map((rule) => rule.replace(/^[-•*]\s+/, '').trim())
    .filter((rule, at, all) => rule !== '' && all.indexOf(rule) === at)
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?…])\s+/)
}
