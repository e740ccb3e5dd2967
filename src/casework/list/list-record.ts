import type { AccommodationType, ContactType, Institution } from '#vocabulary'

/** What the by-name list goes by: what is on record of one person. Days and nights are `YYYY-MM-DD`. */
export type ListRecord = {
  readonly contacts: readonly ListedContact[]
  readonly stays: readonly ListedStay[]
  readonly departures: readonly ListedDeparture[]
  readonly endings: readonly ToldEnding[]
}

/** A contact that stands, with somebody who was known. `at` orders the contacts of one night: a moment in UTC. */
export type ListedContact = {
  readonly night: string
  readonly at: string
  readonly contactType: ContactType
  readonly areaCode: string
}

/** A stay; half-open, so nobody is there on the day moved out. */
export type ListedStay = {
  readonly areaCode: string
  readonly accommodationType: AccommodationType
  readonly movedIn: string
  readonly movedOut: string | undefined
  readonly isSevereWeather: boolean
}

export type ListedDeparture = { readonly institution: Institution; readonly leftOn: string }

/** What only a member can tell: that somebody died, or moved away from the region. */
export type ToldEnding = { readonly kind: 'died' | 'moved_away'; readonly endedOn: string }
