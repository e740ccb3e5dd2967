import { discussionLogOf } from '../discussion-log/discussion-log.ts'
import type { RoundtableId } from '../room/ids.ts'
import type { LookBack, Room } from '../room/state/room.ts'

/** What a roundtable left open, for the one that looks back on it: actions, pledges without one, and what was not reached. */
export function leftOpenOf(id: RoundtableId, room: Room): LookBack {
  const { questions, pledges, asks } = discussionLogOf(room)
  const entries = questions.flatMap((one) => one.entries)
  const reached = new Set([
    ...pledges.flatMap(({ from }) => from),
    ...asks.flatMap(({ from }) => from),
    ...entries.flatMap(({ answers }) => answers),
  ])
  return {
    on: id,
    title: room.title,
    actions: pledges.flatMap(({ code, actions }) =>
      actions.map(({ words, lead, due }) => ({ code, words, lead, due })),
    ),
    pledges: pledges
      .filter(({ actions }) => actions.length === 0)
      .map(({ code, words }) => ({ code, words })),
    entries: questions
      .filter(({ question }) => question !== 'in_place')
      .flatMap((one) => one.entries)
      .filter(({ code, answers }) => !reached.has(code) && answers.length === 0)
      .map(({ code, words }) => ({ code, words })),
  }
}
