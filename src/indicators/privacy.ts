import type { Privacy } from '#vocabulary'
import { countedColumns } from './fact/cells.ts'

/** How closely each field of this room is kept. Counts become public through `publication` alone. */
export const privacy = {
  person_month: {
    person_id: 'C',
    scope: 'C',
    month: 'C',
    first_night: 'C',
    last_night: 'C',
    nights: 'C',
    is_identified: 'C',
    on_night: 'C',
    is_new: 'C',
    is_new_on_night: 'C',
    left_institution: 'E',
    moved_in: 'C',
    long_term: 'C',
    nights_180: 'C',
    nights_band: 'C',
    returner: 'C',
    returner_settled: 'C',
    has_identity: 'C',
  },
  month_figure: { scope: 'A', month: 'A', ...counted() },
  touched: { person_id: 'C', touched_at: 'C' },
  rebuild: {
    rebuild_id: 'B',
    definition_version: 'A',
    options: 'A',
    finished_at: 'B',
    people: 'C',
    person_months: 'C',
  },
  return_edition: {
    area_code: 'B',
    month: 'B',
    edition: 'B',
    content: 'C',
    sha256: 'B',
    signed_by: 'D',
    signed_at: 'B',
  },
} as const satisfies Privacy

/** Every column of counts is of one class. */
function counted(): Privacy[string] {
  return Object.fromEntries(countedColumns.map(({ column }) => [column, 'C']))
}
