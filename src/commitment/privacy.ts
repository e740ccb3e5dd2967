import type { Privacy } from '#vocabulary'

/**
 * How closely each field of this room is kept. What is written in a roundtable is free text and may tell of anybody; what
 * leaves it is shaped for each reader by `room/view`.
 */
export const privacy = {
  stream: { stream_id: 'B', kind: 'B', head: 'B', agency_ids: 'B', open_to: 'B' },
  log_line: {
    stream_id: 'B',
    position: 'B',
    command_id: 'B',
    part: 'B',
    kind: 'B',
    told: 'E',
    seat_id: 'D',
    member_id: 'D',
    happened_at: 'D',
  },
  roundtable: {
    stream_id: 'B',
    title: 'B',
    state: 'B',
    format: 'B',
    starts_at: 'B',
    join_code: 'D',
    agency_id: 'B',
    convened_by: 'D',
    made_at: 'B',
  },
  seat: {
    stream_id: 'B',
    seat_id: 'B',
    name: 'D',
    email: 'D',
    member_id: 'D',
    token_hash: 'D',
    seen_at: 'D',
  },
  template_version: {
    template_id: 'B',
    version: 'B',
    agency_id: 'B',
    name: 'B',
    body: 'B',
    made_by: 'D',
    made_at: 'B',
  },
} as const satisfies Privacy
