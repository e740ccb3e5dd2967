import type { Member } from '#access'
import type { Db } from '#foundations'
import { openAmong } from '../list/is-open-to.ts'
import type { Task } from './task.ts'

type OfSomebody = Pick<Task, 'personId' | 'ownerId' | 'ownerAgencyId'>

/**
 * Those of some tasks with which a member may have to do: theirs to do, or for a person who is open to them. A
 * coordinator may also with those of their organisation, who may leave.
 */
export async function theirTasks<Some extends OfSomebody>(
  db: Db,
  by: Member,
  tasks: readonly Some[],
): Promise<readonly Some[]> {
  const people = tasks.map(({ personId }) => personId)
  const open = await openAmong(db, by, people)
  const isOfTheirs = ({ ownerId, ownerAgencyId }: Some) =>
    ownerId === by.id || (by.role === 'coordinator' && ownerAgencyId === by.agencyId)
  return tasks.filter((task) => open.has(task.personId) || isOfTheirs(task))
}

/** Whether a member may have to do with a task. */
export async function isTheirTask(db: Db, by: Member, task: OfSomebody): Promise<boolean> {
  return (await theirTasks(db, by, [task])).length > 0
}
