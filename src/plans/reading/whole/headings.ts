import { roleOf } from '../columns/roles.ts'
import type { Context } from '../rows/row.ts'
import { isKeyHeading } from './key.ts'

/** What a heading of a plan is for. */
export type HeadingKind =
  | { readonly kind: 'key' | 'aside' }
  | { readonly kind: 'success' }
  | { readonly kind: 'part'; readonly number: string; readonly title: string }
  | { readonly kind: 'section'; readonly number: string | undefined; readonly title: string }

const part =
  /^(?:section|part)\s+(?<number>\d{1,2}|[A-Z]|one|two|three|four|five|six)(?:\s*[-–—:.]\s*|\s+|$)(?<title>.*)$/i
const named =
  /^(?:(?:strategic |key )?(?:priority|objective|theme|area|aim|goal|pillar|outcome|workstream|strand|chapter|ambition|commitment)s?(?: area)?)\s*(?<number>\d{1,2}|[A-Z])?(?:\s*[-–—:.)]\s*|\s+|$)(?<title>.*)$/i
const introduced =
  /^(?:strategic |key )?(?:priority|objective|theme|area|aim|goal|pillar|outcome)\b[^:\n]{0,70}:\s*(?<number>\d{1,2})[.):]?\s+(?<title>\p{Lu}.*)$/iu
const numbered = /^(?<number>\d{1,2})(?:\s*[-–—:.)]\s*|\s+(?=\p{Lu}))(?<title>\D.*)$/u
const asides =
  /^(?:introduction|background|foreword|contents|context|appendix|annex|governance|monitoring|contact|consultation|summary|notes?|our vision|vision|purpose|how to read)\b/i
const inFull = ['one', 'two', 'three', 'four', 'five', 'six']

/** Reads what a heading is for. */
export function readHeading(text: string): HeadingKind {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (isKeyHeading(line)) return { kind: 'key' }
  if (roleOf(line) === 'success') return { kind: 'success' }
  if (asides.test(line) || isBareRole(line) || namesColumn(line)) return { kind: 'aside' }
  const ofPart = part.exec(line)?.groups
  if (ofPart)
    return { kind: 'part', number: digits(ofPart['number'] ?? ''), title: ofPart['title'] ?? '' }
  const found = (introduced.exec(line) ?? named.exec(line) ?? numbered.exec(line))?.groups
  const title = found?.['title'] ?? ''
  const number = found?.['number']
  // “Priority 1” alone says which section it is, and not what it is called
  return { kind: 'section', number, title: title === '' && number === undefined ? line : title }
}

/** Whether a line of text is the heading of a section, whatever the file takes it for. */
export function readsAsHeading(text: string): boolean {
  const line = text.trim()
  if (line.length > 120 || /[.;,]$/.test(line)) return false
  const found = (introduced.exec(line) ?? named.exec(line))?.groups
  return found?.['number'] !== undefined && (found['title'] ?? '') !== ''
}

/** What a success statement says after its label, as in “What success looks like: …”; `undefined` where it is none. */
export function successIn(line: string): string | undefined {
  const found = /^(?<label>[^:–—\n]{4,60})\s*[:–—]\s*(?<text>[\s\S]+)$/.exec(line.trim())?.groups
  return found && roleOf(found['label'] ?? '') === 'success' ? found['text']?.trim() : undefined
}

/** The context below a heading, given the one above it. */
export function below(context: Context, heading: HeadingKind): Context {
  if (heading.kind === 'part') {
    return {
      part: heading.number,
      partTitle: heading.title,
      title: '',
      number: undefined,
      success: undefined,
    }
  }
  if (heading.kind !== 'section') return context
  return { ...context, title: heading.title, number: heading.number, success: undefined }
}

/** “Actions” alone names no section. */
function isBareRole(line: string): boolean {
  return /^(?:the )?(?:action plan|actions?|key actions|our actions|delivery plan|action table)$/i.test(
    line,
  )
}

/** “Due date” or “Who” alone is the heading of a column that lost its table. */
function namesColumn(line: string): boolean {
  const role = line.split(' ').length <= 3 ? roleOf(line) : undefined
  return role !== undefined && role !== 'section' && role !== 'type' && role !== 'action'
}

function digits(number: string): string {
  const at = inFull.indexOf(number.toLowerCase())
  return at === -1 ? number.toUpperCase() : String(at + 1)
}
