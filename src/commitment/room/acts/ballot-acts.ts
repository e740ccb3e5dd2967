import { z } from 'zod'
import { done, type Outcome, refused } from '#vocabulary'
import type { RoomEvent } from '../events/room-event.ts'
import type { BallotId } from '../ids.ts'
import { countBallot } from '../state/count-ballot.ts'
import type { Room } from '../state/room.ts'
import type { Ballot, Vote } from '../state/work.ts'
import { act, seatOf } from './act.ts'
import { id, neededLine, ticked } from './fields.ts'
import type { RoomRefusal } from './refusals.ts'

const howMany = (what: string) =>
  z.coerce
    .number(`Enter how many ${what}`)
    .int('Enter a whole number')
    .min(1, 'Enter at least 1')
    .max(20, 'Enter at most 20')

const voteForm = z
  .object({ ballot_id: id<'ballot'>() })
  .catchall(z.unknown())
  .transform(({ ballot_id: ballotId, ...typed }) => ({ ballotId, votes: votesIn(typed) }))

/** The fields `vote-…` of a form, each with the number typed into it. */
function votesIn(typed: Readonly<Record<string, unknown>>): readonly Vote[] {
  return Object.entries(typed).flatMap(([field, value]) => {
    const count = Number(value)
    return field.startsWith('vote-') && Number.isSafeInteger(count) && count > 0
      ? [{ choice: field.slice('vote-'.length), count }]
      : []
  })
}

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
      if (room.ballots.some(({ result }) => result === undefined)) return refused('ballot-open')
      const choices = form.choices.filter((one) => isChoice(room, one))
      if (choices.length < 2) return refused('no-such-choice')
      const { ballot_id: ballot, title, way, votes } = form
      const most = way === 'rank' ? 1 : Math.min(form.most, votes)
      return done([{ kind: 'ballot-opened', ballot, title, way, votes, most, choices }])
    },
  ),
  vote: act('vote', voteForm, (room, form, acting) =>
    seatOf(acting) ? cast(room, form, 'self') : refused('not-now'),
  ),
  'vote-for-room': act('vote-for-room', voteForm, (room, form) => cast(room, form, 'room')),
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

function openBallot(room: Room, ballotId: BallotId): Ballot | undefined {
  return room.ballots.find(({ id: one, result }) => one === ballotId && result === undefined)
}

/** A vote is told whole: it takes the place of what the same voter told before, so it can never add up to too many. */
function cast(
  room: Room,
  { ballotId, votes }: { readonly ballotId: BallotId; readonly votes: readonly Vote[] },
  as: 'self' | 'room',
): Outcome<readonly RoomEvent[], RoomRefusal> {
  const ballot = openBallot(room, ballotId)
  if (!ballot) return refused('no-ballot')
  const refusal = wrongWith(ballot, votes)
  if (refusal) return refused(refusal)
  return done([{ kind: 'voted', ballot: ballot.id, as, votes: [...votes] }])
}

function wrongWith(ballot: Ballot, votes: readonly Vote[]): RoomRefusal | undefined {
  if (votes.some(({ choice }) => !ballot.choices.includes(choice))) return 'no-such-choice'
  if (ballot.way === 'rank') {
    const places = votes.map(({ count }) => count)
    const areFit = new Set(places).size === places.length && Math.max(0, ...places) <= ballot.votes
    return areFit ? undefined : 'too-many-votes'
  }
  if (votes.some(({ count }) => count > ballot.most)) return 'too-many-on-one'
  const sum = votes.reduce((all, { count }) => all + count, 0)
  return sum > ballot.votes ? 'too-many-votes' : undefined
}
