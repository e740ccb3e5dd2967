import { Temporal } from 'temporal-polyfill'
import type { NewPerson } from '#people'
import {
  type ContactId,
  type ContactType,
  done,
  type Outcome,
  type PersonId,
  refused,
} from '#vocabulary'
import type { ToldWith } from '../details/told-with.ts'

/** Who was met: somebody the region knows, somebody new, or somebody nobody could name. */
export type Met =
  | { readonly kind: 'known'; readonly personId: PersonId }
  | { readonly kind: 'new'; readonly personId: PersonId; readonly person: NewPerson }
  | { readonly kind: 'unnamed' }

/** What a contact says, whichever person it is about. */
export type ContactWords = {
  readonly contactType: ContactType
  readonly areaCode: string
  readonly contactedAt: Temporal.Instant
}

/** What was wrong with a contact that is withdrawn. */
export const whatWasWrong = [
  {
    code: 'somebody_else',
    label: 'It was with somebody else',
    hint: 'What was told with it is then left out of what this person is given, and shown to your organisation alone. Record it anew with whom it was.',
  },
  { code: 'recorded_twice', label: 'It was recorded twice', hint: undefined },
  { code: 'did_not_happen', label: 'It did not happen', hint: undefined },
  { code: 'something_else', label: 'Something else', hint: undefined },
] as const
export type WhatWasWrong = (typeof whatWasWrong)[number]['code']

/** A contact as a member tells it. The id is made by whoever tells it, so that telling it twice records it once. */
export type ToldContact = ContactWords & {
  readonly id: ContactId
  readonly met: Met
  readonly lateReason: string | undefined
  /** What was told beyond it; nothing where a form has no such fields. */
  readonly more?: ToldWith | undefined
}

export type ToldRefusal = 'foreign-council' | 'to-come' | 'too-long-ago' | 'late-without-reason'

/** How many days back a contact may lie before its lateness needs a reason. */
const daysWithoutReason = 7
const yearsBack = 5

/** The person a contact stands under. Somebody nobody could name stands alone, under the contact's own id. */
export function personIdOf(told: Pick<ToldContact, 'id' | 'met'>): PersonId {
  return told.met.kind === 'unnamed' ? standsAlone(told.id) : told.met.personId
}

/** Whether a contact may be recorded: in a council the member works in, not to come, and not late without a reason. */
export function takeContact(
  told: ToldContact,
  when: { readonly now: Temporal.Instant; readonly councils: readonly string[] },
): Outcome<ToldContact, ToldRefusal> {
  const wrong = wrongWords(told, when)
  if (wrong) return refused(wrong)
  const hoursAgo = when.now.since(told.contactedAt).total('hours')
  if (hoursAgo > daysWithoutReason * 24 && !told.lateReason) return refused('late-without-reason')
  return done(told)
}

/** What no contact may say, neither when it is recorded nor when it is put right. */
export function wrongWords(
  words: ContactWords,
  when: { readonly now: Temporal.Instant; readonly councils: readonly string[] },
): 'foreign-council' | 'to-come' | 'too-long-ago' | undefined {
  if (!when.councils.includes(words.areaCode)) return 'foreign-council'
  if (Temporal.Instant.compare(words.contactedAt, when.now) > 0) return 'to-come'
  const hoursAgo = when.now.since(words.contactedAt).total('hours')
  return hoursAgo > yearsBack * 366 * 24 ? 'too-long-ago' : undefined
}

/** Whether two tellings say the same of a contact, to the minute: forms hold no seconds. */
export function saysTheSame(one: ContactWords, other: ContactWords): boolean {
  return (
    one.contactType === other.contactType &&
    one.areaCode === other.areaCode &&
    toTheMinute(one.contactedAt).equals(toTheMinute(other.contactedAt))
  )
}

function toTheMinute(moment: Temporal.Instant): Temporal.Instant {
  return moment.round({ smallestUnit: 'minute', roundingMode: 'trunc' })
}

function standsAlone(id: ContactId): PersonId {
  return id as string as PersonId
}
