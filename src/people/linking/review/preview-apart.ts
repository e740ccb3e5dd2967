import { leaveTrace } from '#access'
import type { Db, Needs } from '#foundations'
import { type PersonId, shortRefOf } from '#vocabulary'
import { nameInWords } from '../../names/person-name.ts'
import { findPersonWords } from '../../registering/person.store.ts'
import type { SourcePersonId } from '../../registering/person.ts'
import { writingsOf } from '../decision.store.ts'
import type { Standing } from '../persons-from.ts'
import { movesAround } from '../settle-people.ts'

/** What taking a record out of a person would come to, line by line; nothing where it does not stand there or is not open. */
export function previewApart(
  needs: Needs,
  personId: PersonId,
  writing: SourcePersonId,
): Promise<readonly string[] | undefined> {
  return needs.db.transaction().execute(async (db) => {
    const all = await writingsOf(db, personId)
    const words = await findPersonWords(db, writing)
    const others = all.filter((id) => id !== writing)
    if (!words || !all.includes(writing) || others.length === 0) return undefined
    const apart: Standing = { id: 'preview', verdict: 'different', ones: [writing], others }
    const moves = await movesAround(db, apart, (standing) => [...standing, apart])
    await leaveTrace(db, {
      action: 'read',
      people: [personId],
      categories: ['identity', 'link'],
      detail: 'Look what taking a record out would come to',
    })
    const moved = moves.find(({ placed }) => placed.writing === writing)
    const goesTo = moved ? shortRefOf(moved.to) : shortRefOf(personId)
    const stays = await namesStaying(db, others)
    return [
      `${nameInWords(personId, words)} becomes Person ${goesTo}, with every contact, stay and departure told of them.`,
      `${stays.join(' and ')} ${stays.length === 1 ? 'stays' : 'stay'} together.`,
      'The figures of these people are worked out anew; nobody else’s change.',
      'They will not be joined again unless somebody takes this answer back.',
    ]
  })
}

async function namesStaying(
  db: Db,
  writings: readonly SourcePersonId[],
): Promise<readonly string[]> {
  const names: string[] = []
  for (const id of writings) {
    const words = await findPersonWords(db, id)
    names.push(words ? nameInWords(id as string as PersonId, words) : 'What an import told')
  }
  return names
}
