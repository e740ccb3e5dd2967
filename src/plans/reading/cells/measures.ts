import { counted } from './counts.ts'
import { howOften } from './how-often.ts'
import type { Measure } from './measure.ts'

/** Reads what is counted, covered, shown or told. */
export function readMeasure(text: string): Measure {
  return share(text) ?? told(text) ?? counted(text) ?? shown(text) ?? plain('unread', text, null)
}

const percent = /(?<!\d)(?<number>\d{1,3}(?:\.\d{1,2})?)\s*(?:%|per ?cent\b|percent\b)/i

/** A share that is to be covered: “100% of …”. */
function share(text: string): Measure | undefined {
  const found = percent.exec(text)
  if (!found) return undefined
  const before = text.slice(0, found.index).trim()
  const after = text.slice(found.index + found[0].length).replace(/^\s*(?:of\s+)?/i, '')
  const measure = [before.replace(/[\s:–-]+$/, ''), after].filter(Boolean).join(' ')
  const target = Number(found.groups?.['number'])
  return { kind: 'coverage', measure, target, unit: 'percent', per: howOften(text) }
}

const telling =
  /\b(?:case stud(?:y|ies)|testimon(?:y|ies|ials?)|questionnaires?|surveys?|interviews?|feedback|focus groups?|stories|lived experience (?:panel|group)s?)\b/i

/** What people say, and when they are asked. */
function told(text: string): Measure | undefined {
  if (!telling.test(text)) return undefined
  const schedule = scheduleIn(text)
  return { ...plain('qualitative', text, null), ...(schedule.length > 0 ? { schedule } : {}) }
}

/** “new, 3 months, 6 months” as durations from the start. */
function scheduleIn(text: string): string[] {
  const months = [...text.matchAll(/(?<!\d)(\d{1,2})\s*(?:-\s*)?(weeks?|months?|years?)\b/gi)].map(
    ([, number, unit]) => `P${Number(number)}${(unit ?? '').charAt(0).toUpperCase()}`,
  )
  const isFromStart = /\b(?:new|start|entry|baseline|move[- ]?in|sign[- ]?up|begin\w*)\b/i.test(
    text,
  )
  return months.length > 0 && isFromStart ? ['P0M', ...months] : months
}

const outputs =
  /^(?:the |total )?(?:numbers?|no\.|no of|#|amount|count)\b|\b(?:delivered|completed|held|created|recruited|trained|launched|opened|produced)\.?$|^(?:increased?|reduced?|reduction|fewer|more|decreased?)\b/i
/** “Meals served”: few words, and the last says that it was done. */
const done = /^(?:\S{1,30}\s+){1,5}\p{Ll}{2,20}ed\.?$/u
const sources =
  /\b(?:reports?|dashboards?|minutes|logs?|registers?|strategy|polic(?:y|ies)|protocols?|audits?|frameworks?|documents?|plans?|compacts?|agreements?|data|records?|returns?|directory|published|website|toolkit|evaluation|review)\b/i

/** An output that is counted without a number to reach, or a document that shows it. */
function shown(text: string): Measure | undefined {
  if (outputs.test(text) || done.test(text)) return plain('output', text, null)
  return sources.test(text) ? plain('source', text, howOften(text)) : undefined
}

function plain(kind: Measure['kind'], text: string, per: string | null): Measure {
  return { kind, measure: text, target: null, unit: null, per }
}
