import type { Privacy } from './privacy-classes.ts'

/** How closely each field of this room is kept. Code lists are open. */
export const privacy = {
  accommodation_type: { accommodation_type: 'A', is_settled: 'A' },
  institution: { institution: 'A', place: 'A' },
} as const satisfies Privacy
