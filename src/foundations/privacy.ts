import type { Privacy } from '#vocabulary'

/** How closely each field of this room is kept. */
export const privacy = {
  letter_to_send: { letter_id: 'A', sealed: 'D', next_try_at: 'B', tries: 'B', drop_at: 'B' },
  house: { only_one: 'A', kind: 'A', opened_at: 'B' },
} as const satisfies Privacy
