import type { AgencyId, Id, MemberId, PersonId } from '#vocabulary'

export type TaskId = Id<'task'>
export type MeetingId = Id<'meeting'>

/** Something a member is to do for a person, as it stands now. `dueOn` is `YYYY-MM-DD`. */
export type Task = {
  readonly personId: PersonId
  readonly id: TaskId
  readonly what: string
  readonly ownerId: MemberId
  readonly owner: string
  readonly ownerAgencyId: AgencyId
  readonly dueOn: string
  readonly meetingId: MeetingId | undefined
  readonly state: 'open' | 'done' | 'cancelled'
}

/** A task with what the person it is for is called, and where their casework is, where that is open to whoever reads it. */
export type NamedTask = Task & { readonly who: string; readonly casework: string | undefined }

/** What may become of an open task. */
export const taskChanges = [
  { code: 'done', label: 'It is done' },
  { code: 'put_off', label: 'It is put off to another day' },
  { code: 'handed_over', label: 'Somebody else does it' },
  { code: 'cancelled', label: 'It need not be done any more' },
] as const
export type TaskChangeKind = (typeof taskChanges)[number]['code']

/** A change of a task as it was told. */
export type TaskChange = {
  readonly kind: TaskChangeKind
  readonly reason: string
  readonly ownerId: MemberId
  readonly dueOn: string
}

export type ChangeRefusal = 'closed' | 'not-later' | 'same-owner'

/** Why a task cannot change as wished; nothing when it can. */
export function changeRefusal(
  task: Task,
  change: TaskChange,
  today: string,
): ChangeRefusal | undefined {
  if (task.state !== 'open') return 'closed'
  if (change.kind === 'put_off' && (change.dueOn <= task.dueOn || change.dueOn < today)) {
    return 'not-later'
  }
  return change.kind === 'handed_over' && change.ownerId === task.ownerId ? 'same-owner' : undefined
}

/** A task after a change: who owns it, by when, and whether it is open still. */
export function changed(task: Task, change: TaskChange): Pick<Task, 'ownerId' | 'dueOn' | 'state'> {
  const { ownerId, dueOn } = task
  switch (change.kind) {
    case 'done':
    case 'cancelled':
      return { ownerId, dueOn, state: change.kind }
    case 'put_off':
      return { ownerId, dueOn: change.dueOn, state: 'open' }
    case 'handed_over':
      return { ownerId: change.ownerId, dueOn, state: 'open' }
  }
}
