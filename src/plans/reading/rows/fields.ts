import { type Role, roleOf } from '../columns/roles.ts'

/** A labelled part of a line: “By when: March 2024”. Without label it is what stands before the first. */
export type Field = {
  readonly label: string
  readonly role: Role | undefined
  /** What stands after the label; for an action, the label as well. */
  readonly text: string
}

const label =
  /(?<=^|[.;,!?)\]]\s|\s[-–—|(]\s?|\(|\n)\p{Lu}[\p{L}/’' ]{1,40}?(?:\s[\w.]{1,8})?(?=\s?:(?:\s|$)|\s[–—-]\s)/gu
const longest = 4000

/** The fields of a line, in order. */
export function fieldsOf(line: string): readonly Field[] {
  if (line.length > longest) return [{ label: '', role: undefined, text: line.trim() }]
  const found = [...line.matchAll(label)].flatMap((match) => {
    const role = roleOfLabel(match[0])
    return role ? [{ label: match[0].trim(), role, at: match.index, length: match[0].length }] : []
  })
  const first = line.slice(0, found[0]?.at ?? line.length).trim()
  const before: readonly Field[] = first === '' ? [] : [{ label: '', role: undefined, text: first }]
  const fields = found.map(({ label: name, role, at, length }, index): Field => {
    const from = role === 'action' ? at : at + length
    const text = line.slice(from, found[index + 1]?.at ?? line.length).trim()
    return { label: withoutNumber(name), role, text: role === 'action' ? text : trimmed(text) }
  })
  return [...before, ...fields]
}

/** Whether a field says something about an action, and is not one. */
export function tellsOfAction({ role }: Field): boolean {
  return role !== undefined && telling.includes(role)
}

const telling: readonly Role[] = [
  'due',
  'owner',
  'partners',
  'evidence',
  'progress',
  'status',
  'resources',
  'success',
]

function roleOfLabel(text: string): Role | undefined {
  const words = withoutNumber(text)
  if (words.split(/\s+/).length > 6) return undefined
  const role = roleOf(words)
  if (role === 'section' || role === 'type' || role === 'number' || role === 'start')
    return undefined
  // “What is needed: …” opens a sentence as often as an action
  if (role !== 'action') return role
  return /^(?:key )?(?:action|task|activity|commitment|step)s?$/i.test(words) ? role : undefined
}

function withoutNumber(text: string): string {
  return text.trim().replace(/\s+[\w.]*\d[\w.]*$/, '')
}

function trimmed(text: string): string {
  return text
    .replace(/^\s*[:–—-]\s*/, '')
    .replace(/\s*[;|(]?\s*$/, '')
    .replace(/\)$/, (end) => (text.includes('(') ? end : ''))
}
