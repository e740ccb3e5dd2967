import { findMember, type Member } from '#access'
import type { Db, Needs } from '#foundations'
import { dayInWords, dayOfMoment, shortRefOf } from '#vocabulary'
import { personPaths } from '../../page/paths.ts'
import { momentOfColumn } from '../../rights/moment-of-column.ts'
import { type GivenDecision, latestDecisions } from '../decision.store.ts'
import type { GivenAnswer } from './side.ts'
import { countTasks } from './task.store.ts'

const most = 20

/** How many questions are open, and the answers that stand. */
export function readQueue(
  needs: Needs,
  by: Member,
): Promise<{ readonly open: number; readonly given: readonly GivenAnswer[] }> {
  return needs.db.transaction().execute(async (db) => {
    const given: GivenAnswer[] = []
    for (const one of await latestDecisions(db, most)) {
      given.push({
        id: one.id,
        words: answerInWords(one),
        by: await saidByBoth(db, one),
        answerAt:
          one.verdict === 'same' && !one.isConfirmed && one.decidedBy !== by.id
            ? personPaths.same(one.personId, one.otherPersonId)
            : undefined,
        when: dayInWords(dayOfMoment(momentOfColumn(one.at))),
      })
    }
    return { open: await countTasks(db), given }
  })
}

/** Who gave an answer and, of a confirmed “same”, who said so too. */
async function saidByBoth(
  db: Db,
  { decidedBy, confirmedBy }: Pick<GivenDecision, 'decidedBy' | 'confirmedBy'>,
): Promise<string> {
  const first = await saidBy(db, decidedBy)
  return confirmedBy ? `${first}, confirmed by ${await saidBy(db, confirmedBy)}` : first
}

async function saidBy(db: Db, id: Parameters<typeof findMember>[1] | undefined): Promise<string> {
  if (!id) return 'The matcher, as this region lets it'
  return (await findMember(db, id))?.name ?? 'Somebody who has left'
}

const verdictWords = {
  same: 'the same person',
  different: 'different people',
  unsure: 'cannot tell',
  ask_agency: 'the other agency must be asked',
  undone: 'undone',
} as const

/** An answer in one line, by references: no name stands in a list. */
export function answerInWords(
  one: Pick<
    Awaited<ReturnType<typeof latestDecisions>>[number],
    'verdict' | 'personId' | 'otherPersonId' | 'isConfirmed'
  >,
): string {
  const waits = one.verdict === 'same' && !one.isConfirmed ? ', waits for somebody else' : ''
  const words = `${verdictWords[one.verdict]}${waits}`
  if (one.personId === one.otherPersonId) {
    return `A record was taken out of ${shortRefOf(one.personId)}: ${words}`
  }
  return `${shortRefOf(one.personId)} and ${shortRefOf(one.otherPersonId)}: ${words}`
}
