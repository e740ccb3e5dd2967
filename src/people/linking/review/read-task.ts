import { findMember, leaveTrace, type Member } from '#access'
import { agencyNames } from '#directory'
import type { Db, Needs } from '#foundations'
import type { PersonId } from '#vocabulary'
import { describePeople } from '../../finding/describe-people.store.ts'
import { writingsOf } from '../../page/person-page.store.ts'
import { findPersonWords } from '../../registering/person.store.ts'
import type { PersonWords, SourcePersonId } from '../../registering/person.ts'
import { decisionsBetween } from '../decision.store.ts'
import { type ComparedLine, compareSides, type SideWords } from './side.ts'
import { findTask, isLeasedElsewhere, type ReviewTask, type TaskId } from './task.store.ts'

/** Everything a member sees of a question. */
export type TaskRead = {
  readonly task: ReviewTask
  readonly one: SideWords
  readonly other: SideWords
  readonly lines: readonly ComparedLine[]
  readonly proposed: { readonly by: string; readonly reason: string } | undefined
  readonly isLeasedElsewhere: boolean
}

/** Reads a question with both people's records, and leaves the trace of it. Nothing where a side is not open to the member. */
export function readTask(needs: Needs, by: Member, id: TaskId): Promise<TaskRead | undefined> {
  return needs.db.transaction().execute(async (db) => {
    const task = await findTask(db, id)
    if (!task) return undefined
    const people = [task.personId, task.otherPersonId] as const
    const one = await sideOf(db, task.personId)
    const other = await sideOf(db, task.otherPersonId)
    if (!one || !other) return undefined
    await leaveTrace(db, {
      action: 'read',
      people,
      categories: ['identity', 'link'],
      detail: 'Look whether two records are of one person',
    })
    return {
      task,
      one,
      other,
      lines: compareSides(await wordsOf(db, task.ones), await wordsOf(db, task.others)),
      proposed: await proposalOf(db, by, task),
      isLeasedElsewhere: await isLeasedElsewhere(db, id, { by: by.id, now: needs.clock.now() }),
    }
  })
}

/** One of two people, as a page names them; nothing where they are not open to whoever acts. */
export async function sideOf(db: Db, personId: PersonId): Promise<SideWords | undefined> {
  const [person] = await describePeople(db, [personId])
  if (!person) return undefined
  const names = await agencyNames(db)
  const told = await writingsOf(db, personId)
  const written = told.filter(({ kind }) => kind !== 'peg')
  const by = written.length > 0 ? written : told
  const agencies = new Set(by.map(({ agencyId }) => names.get(agencyId) ?? 'an import'))
  const { id, name, reference } = person
  return { id, name, reference, agencies: [...agencies].join(' and ') }
}

/** What some writings say, of those open to whoever acts. */
export async function wordsOf(
  db: Db,
  writings: readonly SourcePersonId[],
): Promise<readonly PersonWords[]> {
  const words: PersonWords[] = []
  for (const id of writings) {
    const found = await findPersonWords(db, id)
    if (found) words.push(found)
  }
  return words
}

/** The “same” of somebody else that this member may confirm. */
export async function proposalOf(
  db: Db,
  by: Member,
  { ones, others }: Pick<ReviewTask, 'ones' | 'others'>,
) {
  const said = await decisionsBetween(db, ones, others)
  const first = said.find(
    ({ verdict, isConfirmed, decidedBy }) =>
      verdict === 'same' && !isConfirmed && decidedBy !== by.id,
  )
  const member = first?.decidedBy && (await findMember(db, first.decidedBy))
  return member && first ? { by: member.name, reason: first.reason } : undefined
}
