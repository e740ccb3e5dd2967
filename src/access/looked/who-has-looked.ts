import type { Temporal } from 'temporal-polyfill'
import { dayInWords, dayOfMoment } from '#vocabulary'
import type { Purpose } from '../acting/acting-needs.ts'
import type { Category } from '../agreements/categories.ts'
import { roles } from '../members/member.ts'

/** One act that touched somebody's record, as the audit keeps it. Codes that this version does not know stay codes. */
export type Look = {
  readonly at: Temporal.Instant
  /** The role and agency of the member who acted; nothing where the house itself did. */
  readonly role: string | undefined
  readonly agencyName: string | undefined
  readonly action: string
  readonly purpose: string | undefined
  readonly categories: readonly string[]
}

/** Of whom a sentence speaks: to the person themselves, or of them to somebody else. */
export type Voice = 'your' | 'their'

type Worded<Code extends string> = Readonly<Record<Code, string>> &
  Readonly<Record<string, string | undefined>>

/** What was looked at, in the words of somebody who does not know the system. */
const partWords: Worded<Category> = {
  identity: 'name',
  contact: 'contacts',
  note: 'notes',
  place: 'places',
  stay: 'accommodation',
  departure: 'institutions left',
  characteristic: 'characteristics',
  rights: 'wishes and rights',
  casework: 'plans and tasks',
  link: 'linked records',
}

const purposeWords: Worded<Purpose> = {
  outreach: 'outreach',
  casework: 'casework',
  safeguarding: 'safeguarding',
  linking: 'linking one person across agencies',
  statistics: 'statistics',
  subject_access: 'answering the person',
  oversight: 'oversight',
}

const actionWords: Readonly<Record<string, (parts: string, voice: Voice) => string>> = {
  read: (parts, voice) => `looked at ${voice} ${parts}`,
  search: (parts, voice) => `found ${voice} ${parts} in a search`,
  create: (parts, voice) => `added to ${voice} ${parts}`,
  change: (parts, voice) => `changed ${voice} ${parts}`,
  export: (_parts, voice) => `made a copy of ${voice} record`,
  link: (_parts, voice) => `linked ${voice} record with another agency’s`,
  seal: (_parts, voice) => `sealed ${voice} record or looked at its seal`,
  break_glass: (_parts, voice) => `opened ${voice} record in an emergency`,
  erase: (_parts, voice) => `erased from ${voice} record`,
}

/** An act in a sentence: "An outreach worker of Lantern Outreach looked at their name and contacts on 3 May 2024 for outreach". */
export function lookInWords(look: Look, voice: Voice): string {
  const parts = listInWords(look.categories.map((code) => partWords[code] ?? code))
  const did = actionWords[look.action] ?? ((seen: string) => `${look.action} ${voice} ${seen}`)
  const day = dayInWords(dayOfMoment(look.at))
  const what = look.purpose ? ` for ${purposeWords[look.purpose] ?? look.purpose}` : ''
  return `${whoInWords(look)} ${did(parts || 'record', voice)} on ${day}${what}`
}

/** A member as somebody outside is told of them: by role and agency, and not by name. */
export function whoInWords(who: Pick<Look, 'role' | 'agencyName'>): string {
  if (!who.role) return 'The house itself'
  const label = (roles.find(({ code }) => code === who.role)?.label ?? who.role).toLowerCase()
  const article = /^[aeiou]/.test(label) ? 'An' : 'A'
  return `${article} ${label} of ${who.agencyName ?? 'an agency'}`
}

/** Words as a sentence lists them: "a, b and c". */
export function listInWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
