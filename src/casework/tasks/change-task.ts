import { colleaguesFor, leaveTrace, type Member } from '#access'
import type { Needs } from '#foundations'
import { done, type Outcome, type PersonId, refused } from '#vocabulary'
import { keepTaskChange, lockTask } from './task.store.ts'
import { type ChangeRefusal, changed, changeRefusal, type TaskChange, type TaskId } from './task.ts'
import { isTheirTask } from './their-task.ts'

export type ChangeTaskRefusal = ChangeRefusal | 'no-such-task' | 'no-such-member'

/** Says what became of a task: done, cancelled, handed over or put off. What it said before stays in its history. */
export function changeTask(
  needs: Needs,
  by: Member,
  wish: { readonly personId: PersonId; readonly id: TaskId; readonly told: TaskChange },
): Promise<Outcome<undefined, ChangeTaskRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    const task = await lockTask(db, wish)
    if (!task || !(await isTheirTask(db, by, task))) return refused('no-such-task')
    const refusal = changeRefusal(task, wish.told, needs.clock.today().toString())
    if (refusal) return refused(refusal)
    const after = changed(task, wish.told)
    if (after.ownerId !== task.ownerId) {
      const colleagues = await colleaguesFor(db, 'casework')
      if (!colleagues.some(({ id }) => id === after.ownerId)) return refused('no-such-member')
    }
    await keepTaskChange(db, by, { task, id: needs.newId(), told: wish.told, after })
    await leaveTrace(db, {
      action: 'change',
      people: [task.personId],
      categories: ['casework'],
      detail: 'Change a task',
    })
    return done(undefined)
  })
}
