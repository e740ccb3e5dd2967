import type { Expected, May, Relation } from './relations.ts'

const shared = ['own', 'partner', 'sealed-opened'] as const satisfies readonly Relation[]
/** Nothing is written about somebody sealed by whoever may not see them. */
const ownOpen = ['own', 'sealed-opened'] as const satisfies readonly Relation[]
/** Casework is for whoever does it: no analyst, no auditor. */
function caseworkers(may: readonly Relation[]): May {
  return { outreach_worker: may, coordinator: may }
}
const category = 'casework' as const
const told: Pick<Expected, 'category' | 'read' | 'write'> = {
  category,
  read: caseworkers(shared),
  write: caseworkers(ownOpen),
}

/** The closed tables of the by-name list, of leads, tasks and panels. */
export const caseworkTables: Readonly<Record<string, Expected>> = {
  // derived by the owner; these rows are known from nobody, and so open to nobody
  'casework.spell': { category, row: { state: 'died', until_on: '2024-07-01' } },
  'casework.standing': { category },
  'casework.list_event': { category },
  'casework.touched': {},
  'casework.carried': { category, row: { kind: 'task' } },
  'casework.lead_aside': { category },
  // withdrawn and ended in one's own name alone, which these rows do not bear
  'casework.ending': {
    ...told,
    row: {
      kind: 'died',
      withdrawn_at: '2024-06-02T12:00Z',
      withdrawn_reason: 'x',
    },
  },
  'casework.lead': { ...told, row: { ended_on: '2024-06-02' } },
  'casework.task': { ...told, change: caseworkers(shared) },
  'casework.task_change': { ...told, row: { kind: 'done' } },
  // kept by the owner as a meeting closes
  'casework.minuted_task': { category, row: { state: 'done' }, read: caseworkers(shared) },
  'casework.discussion': { category, read: caseworkers(shared) },
  'casework.meeting': {
    row: { kind: 'by_name', closed_by: '@none' },
    write: caseworkers(['own']),
  },
  'casework.attendee': {},
}
