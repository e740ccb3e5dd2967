import { howOften } from './how-often.ts'
import type { Measure } from './measure.ts'

/** A number of people or things to reach: “Support 12 individuals pa”, “10 … accommodated”. `undefined` where there is none. */
export function counted(text: string): Measure | undefined {
  const found = number.exec(text)?.groups
  if (!found) return undefined
  const { before = '', count = '', after = '' } = found
  if (isYear(count) || notCounted.test(after) || notBefore.test(before.trim())) return undefined
  const target = Number(count.replaceAll(',', ''))
  const noun = people.exec(after)?.[0] ?? /^\p{L}[\p{L}-]*/u.exec(after)?.[0] ?? ''
  if (noun === '' || !Number.isFinite(target)) return undefined
  const unit = people.test(after) ? 'people' : noun.toLowerCase()
  const rest = withoutRhythm(after.slice(noun.length)).trim()
  const verb = pastOf(before.trim())
  const about = verb === '' ? aboutOf(before) : ''
  const measure = [about, unit, verb, rest].filter(Boolean).join(' ')
  return { kind: 'output', measure, target, unit, per: howOften(text) }
}

const number =
  /^(?<before>[^\d]{0,80}?)(?<![\d.,/£])(?<count>\d{1,3}(?:,\d{3})+|\d{1,6})(?![\d.,/%]\d|%|\/|st\b|nd\b|rd\b|th\b)\+?\s+(?<after>.{1,400})$/su
const people =
  /^(?:x\s+)?(?:(?:vulnerable|single|homeless|former|new|additional|more|other|young|non-uk|ex-?) )*(?:individuals?|people|persons?|rs\b|rough sleepers?|customers?|clients?|residents?|adults?|men\b|women\b|tenants?|service users?|participants?|young people|guests?|peers?|volunteers?)/i
/** Lengths of time and dates count nothing that is to be reached. */
const notCounted =
  /^(?:-?\s*)?(?:days?|weeks?|months?|years?|hours?|minutes?|nights? a|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|pm|am)\b/i
const notBefore =
  /(?:\b(?:year|phase|section|stage|quarter|q|rsi|tier|priority|action|objective|within|under|over the last|age|aged|part|article|duty|step|january|february|march|april|may|june|july|august|september|october|november|december))$/i

function isYear(count: string): boolean {
  return /^(?:19|20)\d\d$/.test(count)
}

function withoutRhythm(text: string): string {
  return text.replace(
    /\s*\b(?:p\.?a\.?|per (?:annum|year|quarter|month|week)|(?:a|each|every) (?:year|quarter|month|week)|annually|yearly|quarterly|monthly|weekly)(?=$|[^\p{L}])\.?/iu,
    '',
  )
}

/** What stands before a number and is more than “at least”: “Posters in 31 schools” counts posters in schools. */
function aboutOf(before: string): string {
  const words = before.replace(/[\s:–-]+$/, '').trim()
  return words
    .replace(
      /(?:^|\s)(?:a |the )?(?:minimum(?: of)?|at least|approx\w*|about|around|up to|target(?: of)?|total(?: of)?|over|more than)$/i,
      '',
    )
    .trim()
}

/** “Support” before a number is “supported” after what is counted. */
function pastOf(words: string): string {
  const [verb = '', ...more] = words.replace(/[\s:–-]+$/, '').split(/\s+/)
  if (
    more.length > 0 ||
    !/^\p{L}{3,}$/u.test(verb) ||
    /^(?:minimum|least|approx\w*|about|around|up|target|total|the|for|with|at)$/i.test(verb)
  )
    return ''
  const small = verb.toLowerCase()
  if (small.endsWith('ed')) return small
  return small.endsWith('e') ? `${small}d` : `${small}ed`
}
