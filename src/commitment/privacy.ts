import type { Privacy } from '#vocabulary'

/** How closely each field of this room is kept. */
export const privacy = {} as const satisfies Privacy
