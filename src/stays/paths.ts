import { personPaths } from '#people'
import type { PersonId, StayId } from '#vocabulary'

/** Where moves and departures of a person are recorded. No name and no place stands in any of them. */
export const stayPaths = {
  stays: (id: PersonId) => `${personPaths.person(id)}/stays`,
  end: (id: PersonId, stay: StayId) => `${personPaths.person(id)}/stays/${stay}/end`,
  departures: (id: PersonId) => `${personPaths.person(id)}/departures`,
} as const
