import type { Member } from '#access'
import type { Id, MemberId, PersonId } from '#vocabulary'
import type { MeetingId } from '../tasks/task.ts'

/** What a panel meets about. */
export const meetingKinds = [
  { code: 'by_name', label: 'By-name list' },
  { code: 'voids', label: 'Voids' },
  { code: 'evictions', label: 'Evictions' },
] as const
export type MeetingKind = (typeof meetingKinds)[number]['code']

/** A panel meeting. `heldOn` is `YYYY-MM-DD`; without a council it is the region's. */
export type Meeting = {
  readonly id: MeetingId
  readonly kind: MeetingKind
  readonly heldOn: string
  readonly areaCode: string | undefined
  readonly state: 'open' | 'closed'
}

/** Whether a panel is one of a member's: the region's, or of a council they work in. */
export function isTheirPanel({ areaCode }: Meeting, by: Pick<Member, 'areaCodes'>): boolean {
  return areaCode === undefined || by.areaCodes.includes(areaCode)
}

/** A member who took part, for the organisation they acted for. */
export type Attendee = {
  readonly memberId: MemberId
  readonly name: string
  readonly agencyName: string
}

export type SaidId = Id<'discussion'>

/** Something a meeting said of a person; a later word was added once it was closed. */
export type Said = {
  readonly id: SaidId
  readonly personId: PersonId
  readonly words: string
  readonly by: string
  readonly on: string
  readonly when: 'at-the-meeting' | 'later'
}

/** "By-name list panel, 2 July 2024" without the day: what kind of panel. */
export function kindInWords(kind: MeetingKind): string {
  return `${meetingKinds.find(({ code }) => code === kind)?.label ?? kind} panel`
}
