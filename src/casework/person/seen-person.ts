import type { Member } from '#access'
import type { HeldLead } from '../leads/lead.store.ts'
import type { Ending } from '../list/ending.store.ts'
import type { CouncilNames } from '../list/explain.ts'
import type { ListEvent } from '../list/list-event.store.ts'
import type { Task } from '../tasks/task.ts'

/** What there is of somebody's casework, as the page shows it. */
export type SeenPerson = {
  readonly personId: string
  readonly who: string
  readonly why: readonly string[]
  readonly leads: readonly HeldLead[]
  readonly tasks: readonly Task[]
  readonly endings: readonly Ending[]
  readonly events: readonly ListEvent[]
  readonly colleagues: readonly Member[]
  readonly councilNames: CouncilNames
}
