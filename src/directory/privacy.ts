import type { Privacy } from '#vocabulary'

/** How closely each field of this room is kept. Councils, populations and organisations are public knowledge. */
export const privacy = {
  area: { area_code: 'A', name: 'A', region: 'A', source: 'A' },
  population: { area_code: 'A', year: 'A', people: 'A', source: 'A' },
  scope_area: { scope: 'A', area_code: 'A' },
  agency: {
    agency_id: 'B',
    name: 'B',
    kind: 'B',
    area_code: 'B',
    is_invented: 'B',
    charity_number: 'B',
    company_number: 'B',
    status: 'B',
  },
  agency_change: {
    agency_id: 'B',
    change_id: 'B',
    kind: 'B',
    name: 'B',
    agency_kind: 'B',
    charity_number: 'B',
    company_number: 'B',
    into_agency_id: 'B',
    happened_on: 'B',
    reason: 'B',
    changed_by: 'D',
    changed_at: 'B',
  },
  open_scope_area: { scope: 'A', area_code: 'A' },
} as const satisfies Privacy
