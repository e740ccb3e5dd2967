import type { Temporal } from 'temporal-polyfill'
import type { Gender } from '#vocabulary'

/** Who somebody is, as far as a correction can put it right. */
export type Identity = {
  readonly givenName: string | undefined
  readonly familyName: string | undefined
  readonly dateOfBirth: Temporal.PlainDate | undefined
  readonly gender: Gender | undefined
}

const parts = ['givenName', 'familyName', 'dateOfBirth', 'gender'] as const
export type IdentityPart = (typeof parts)[number]

/** What an answer puts right: each part that is told and is not what stands. What is left empty stays as it is. */
export function changedParts(standing: Identity, told: Identity): readonly IdentityPart[] {
  return parts.filter(
    (part) => told[part] !== undefined && String(told[part]) !== String(standing[part]),
  )
}

/** Who somebody is with what was put right. */
export function putRight(standing: Identity, told: Identity): Identity {
  return {
    givenName: told.givenName ?? standing.givenName,
    familyName: told.familyName ?? standing.familyName,
    dateOfBirth: told.dateOfBirth ?? standing.dateOfBirth,
    gender: told.gender ?? standing.gender,
  }
}
