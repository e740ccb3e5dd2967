import { z } from 'zod'
import { done, refused } from '#vocabulary'
import { countBallot } from '../state/count-ballot.ts'
import type { Room } from '../state/room.ts'
import { act, seatOf } from './act.ts'
import { castForRoom, castOwn, openBallot, roomVoteForm, voteForm } from './cast.ts'
import { id, neededLine, refusalAt, ticked } from './fields.ts'

const howMany = (what: string) =>
  z.coerce
    .number(`Enter how many ${what}`)
    .int('Enter a whole number')
    .min(1, 'Enter at least 1')
    .max(20, 'Enter at most 20')

/** Secret ballots: opened and closed by whoever facilitates, voted in by everyone, and by the note-taker for the room. */
export const ballotActs = {
  'open-ballot': act(
    'open-ballot',
    z.object({
      ballot_id: id<'ballot'>(),
      title: neededLine(120, {
        missing: 'Enter what is voted on',
        tooLong: 'The title must be 120 characters or fewer',
      }),
      way: z.enum(['dots', 'rank'], 'Select how people vote'),
      votes: howMany('votes each has'),
      most: howMany('votes may go to one choice'),
      choices: ticked(),
    }),
    (room, form) => {
      const there = room.ballots.find(({ id: one }) => one === form.ballot_id)
      if (there) return refused(refusalAt([there.title], form.title))
      if (room.ballots.some(({ result }) => result === undefined)) return refused('ballot-open')
      const choices = form.choices.filter((one) => isChoice(room, one))
      if (choices.length < 2) return refused('too-few-choices')
      const { ballot_id: ballot, title, way, votes } = form
      const most = way === 'rank' ? 1 : Math.min(form.most, votes)
      return done([{ kind: 'ballot-opened', ballot, title, way, votes, most, choices }])
    },
  ),
  vote: act('vote', voteForm, (room, form, acting) =>
    seatOf(acting) ? castOwn(room, form) : refused('not-now'),
  ),
  'vote-for-room': act('vote-for-room', roomVoteForm, castForRoom),
  'close-ballot': act('close-ballot', z.object({ ballot_id: id<'ballot'>() }), (room, form) => {
    const ballot = openBallot(room, form.ballot_id)
    return ballot
      ? done([{ kind: 'ballot-closed', ballot: ballot.id, result: [...countBallot(ballot)] }])
      : refused('no-ballot')
  }),
}

function isChoice(room: Room, choice: string): boolean {
  const entry = [...room.entries.values()].find(({ id }) => id === choice)
  if (entry) return !entry.hidden && !entry.mergedInto
  return [...room.groups.keys(), ...room.asks.keys()].some((one) => String(one) === choice)
}
