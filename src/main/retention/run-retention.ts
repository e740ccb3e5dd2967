import type { Temporal } from 'temporal-polyfill'
import { approvedErasures, erasedPeople, rulesSet, standingRules, waitingForAnswer } from '#people'
import type { PersonId } from '#vocabulary'
import { tablesHeld } from '../subject-access/rooms-held.ts'
import { type ErasingNeeds, eraseAgain, erasePerson } from './erase-person.ts'
import { beginErasing, countRows, lastMetBefore, removeRows } from './kept.store.ts'

/** What a run would erase, or erased. */
export type RetentionPlan = {
  /** Asked for, and approved by two. */
  readonly asked: readonly PersonId[]
  /** Kept as long as the rule says. */
  readonly overdue: readonly PersonId[]
  /** Overdue, and kept because they wait for an answer. */
  readonly waiting: readonly PersonId[]
  /** Erased before, and back with an old file. */
  readonly back: readonly PersonId[]
  /** Those whose notes go and whose record stays. */
  readonly notes: readonly PersonId[]
  readonly noteRows: number
}

const noteTables = tablesHeld.filter(({ what }) => what.keptAs === 'note')
const emptied = tablesHeld.filter(({ what }) => what.onErasure === 'removed')

/** Says what a run would erase today, and changes nothing. */
export async function planRetention(
  { db }: Pick<ErasingNeeds, 'db'>,
  today: Temporal.PlainDate,
): Promise<RetentionPlan> {
  const rules = standingRules(await rulesSet(db))
  const day = today.toString()
  const erased = new Set(await erasedPeople(db))
  const approved = (await approvedErasures(db)).filter((id) => !erased.has(id))
  const open = new Set(await waitingForAnswer(db))
  const old = (await lastMetBefore(db, day, rules.record)).filter((id) => !erased.has(id))
  const gone = new Set([...approved, ...old.filter((id) => !open.has(id))])
  const quiet = (await lastMetBefore(db, day, rules.note)).filter(
    (id) => !gone.has(id) && !erased.has(id) && !open.has(id),
  )
  const back: PersonId[] = []
  for (const id of erased) {
    for (const one of emptied) {
      if ((await countRows(db, one, [id])) === 0) continue
      back.push(id)
      break
    }
  }
  let noteRows = 0
  for (const one of noteTables) noteRows += await countRows(db, one, quiet)
  return {
    asked: approved,
    overdue: old.filter((id) => !open.has(id) && !approved.includes(id)),
    waiting: old.filter((id) => open.has(id)),
    back,
    notes: quiet,
    noteRows,
  }
}

/** Erases what is due, person by person, after it has said what. Run late it does what it would have done; run twice it does nothing more. */
export async function runRetention(
  needs: ErasingNeeds,
  today: Temporal.PlainDate,
  sayBefore: (plan: RetentionPlan) => void = () => undefined,
): Promise<RetentionPlan> {
  const plan = await planRetention(needs, today)
  sayBefore(plan)
  for (const id of plan.asked) await erasePerson(needs, id, 'asked')
  for (const id of plan.overdue) await erasePerson(needs, id, 'time')
  for (const id of plan.back) await eraseAgain(needs, id)
  if (plan.noteRows > 0) {
    await needs.db.transaction().execute(async (db) => {
      await beginErasing(db)
      for (const one of noteTables) await removeRows(db, one, plan.notes)
    })
  }
  return plan
}
