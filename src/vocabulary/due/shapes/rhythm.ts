import type { Rule } from '../rule.ts'

/** How often, and what is left of the text without it. More than one rule when the word for it is used for both. */
export type Rhythm = { readonly rules: readonly Rule[]; readonly rest: string }

type Every = Rule['every']
const byName: Readonly<Record<string, readonly [Every, number]>> = {
  day: ['DAILY', 1],
  week: ['WEEKLY', 1],
  fortnight: ['WEEKLY', 2],
  month: ['MONTHLY', 1],
  quarter: ['MONTHLY', 3],
  year: ['YEARLY', 1],
}
const units = '(?<unit>day|week|fortnight|month|quarter|year)'

const patterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?:every|each|once an?|once (?:per|every|each)) (?:(?<count>\\d{1,2}|other) )?${units}s?\\b`,
  ),
  /\b(?<count>\d{1,2})[ -]?(?<unit>week|month|quarter|year)ly\b/,
  /\bhalf[ -]?(?<half>year)ly\b/,
  /\b(?<times>twice|\d times)[ -]?(?:an?|per|every|each)? ?year(?:ly)?\b/,
  /\bbi[ -]?(?<bi>annual(?:ly)?|ennial(?:ly)?|monthly|weekly)\b/,
  /\b(?<unit>fortnight|quarter|month|week|year)ly\b/,
  /\b(?<dai>dai)ly\b/,
  /\b(?:annual(?:ly)?|per annum)\b/,
  /\b(?:every|each) (?=(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b)/,
]

/** Finds how often something happens: “six monthly”, “every quarter”, “twice a year”. */
export function findRhythm(text: string): Rhythm | undefined {
  const found = patterns.map((pattern) => pattern.exec(text)).find((at) => at !== null)
  const rules = found ? rulesOf(found.groups ?? {}) : []
  if (!found || rules.length === 0) return undefined
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  return { rules, rest: rest.replaceAll(/ {2,}/g, ' ').trim() }
}

function rulesOf(parts: Readonly<Record<string, string | undefined>>): readonly Rule[] {
  const { unit, count, times, bi } = parts
  if (bi !== undefined) return twoRules[bi.replace(/ly$/, '')] ?? []
  if (times !== undefined) return timesAYear(times === 'twice' ? 2 : Number(times[0]))
  if (parts['half'] !== undefined) return [rule('MONTHLY', 6)]
  if (parts['dai'] !== undefined) return [rule('DAILY', 1)]
  if (unit === undefined) return [rule('YEARLY', 1)]
  const [every, interval] = byName[unit] ?? ['YEARLY', 1]
  const by = count === 'other' ? 2 : Number(count ?? 1)
  return by === 0 ? [] : [rule(every, interval * by)]
}

/** Words that half of their writers mean the one way and half the other. The first is what the words say when taken apart. */
const twoRules: Readonly<Record<string, readonly Rule[]>> = {
  annual: [rule('MONTHLY', 6), rule('YEARLY', 2)],
  ennial: [rule('YEARLY', 2)],
  month: [rule('MONTHLY', 2), rule('WEEKLY', 2)],
  week: [rule('WEEKLY', 2), rule('DAILY', 3)],
}

function timesAYear(times: number): readonly Rule[] {
  return times > 0 && 12 % times === 0 ? [rule('MONTHLY', 12 / times)] : []
}

function rule(every: Every, interval: number): Rule {
  return every === 'MONTHLY' && interval === 12
    ? { every: 'YEARLY', interval: 1 }
    : { every, interval }
}
