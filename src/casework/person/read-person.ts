import { colleaguesFor, leaveTrace, type Member } from '#access'
import { listCouncils } from '#directory'
import type { Db } from '#foundations'
import { namesOf } from '#people'
import type { PersonId } from '#vocabulary'
import { leadsOfPerson } from '../leads/lead.store.ts'
import { endingsOf } from '../list/ending.store.ts'
import { explain } from '../list/explain.ts'
import { isOpenTo } from '../list/is-open-to.ts'
import { eventsOf } from '../list/list-event.store.ts'
import { readRecords } from '../list/read-records.ts'
import { tasksOfPerson } from '../tasks/task.store.ts'
import type { SeenPerson } from './seen-person.ts'

/**
 * Somebody's casework for a member who works in a council they were met or stayed in, leaving the trace of
 * the read. Nothing for anybody else, as if there were nobody.
 */
export async function readPerson(
  db: Db,
  by: Member,
  { personId, today }: { readonly personId: PersonId; readonly today: string },
): Promise<SeenPerson | undefined> {
  if (!(await isOpenTo(db, by, personId))) return undefined
  await leaveTrace(db, {
    action: 'read',
    people: [personId],
    categories: ['identity', 'contact', 'stay', 'casework'],
    detail: 'Read casework',
  })
  const record = (await readRecords(db, [personId])).get(personId)
  const councilNames = new Map((await listCouncils(db)).map(({ code, name }) => [code, name]))
  return {
    personId,
    who: (await namesOf(db, [personId])).get(personId) ?? '',
    why: record ? explain(record, today, councilNames).sentences : [],
    leads: await leadsOfPerson(db, personId),
    tasks: await tasksOfPerson(db, personId),
    endings: await endingsOf(db, [personId]),
    events: await eventsOf(db, personId, today),
    colleagues: await colleaguesFor(db, 'casework'),
    councilNames,
  }
}
