import type { Temporal } from 'temporal-polyfill'
import type { AgencyId, MemberId, PersonId } from '#vocabulary'
import type { SourcePersonId } from '../registering/person.ts'

/** A person as one agency wrote them. */
export type Writing = {
  readonly id: SourcePersonId
  /**
   * A writing of its agency; a peg, on which hangs what an agency told that never wrote them; or what an import told, while
   * it stands under somebody it was linked to.
   */
  readonly kind: 'writing' | 'peg' | 'import'
  readonly agencyId: AgencyId
  readonly reference: string
  readonly givenName: string | undefined
  readonly familyName: string | undefined
  readonly dateOfBirth: Temporal.PlainDate | undefined
  readonly bornAbout: number | undefined
  readonly gender: string | undefined
  readonly writtenAt: Temporal.Instant
}

/** A decision by which something was linked to a person, or away from them. */
export type LinkTold = {
  readonly fromPersonId: PersonId
  readonly toPersonId: PersonId
  readonly reason: string
  readonly isPutBack: boolean
  /** Nobody where the region lets the matcher link. */
  readonly by: MemberId | undefined
  readonly at: Temporal.Instant
  /** How many writings of agencies moved; none where it was only what an import told, or hung on a peg. */
  readonly writings: number
}
