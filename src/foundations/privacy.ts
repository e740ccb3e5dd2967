import type { Privacy } from '#vocabulary'

/** How closely each field of this room is kept. */
export const privacy = {
  house: { only_one: 'A', kind: 'A', opened_at: 'B' },
} as const satisfies Privacy
