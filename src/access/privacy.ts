import type { Privacy } from '#vocabulary'

/** How closely each field of this room is kept. Members are people too, and what opens a session opens the record. */
export const privacy = {
  member: {
    member_id: 'B',
    name: 'D',
    role: 'B',
    agency_id: 'B',
    area_codes: 'B',
    is_invented: 'B',
    email: 'D',
    status: 'B',
    left_at: 'D',
  },
  session: { token_hash: 'D', member_id: 'D', form_token: 'D', created_at: 'D', expires_at: 'D' },
  read_trace: { person_id: 'D', trace_id: 'D', member_id: 'D', purpose: 'D', read_at: 'D' },
} as const satisfies Privacy
