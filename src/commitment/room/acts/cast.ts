import { z } from 'zod'
import { done, type Outcome, refused } from '#vocabulary'
import type { RoomEvent } from '../events/room-event.ts'
import type { BallotId } from '../ids.ts'
import type { Room } from '../state/room.ts'
import type { Ballot, Vote } from '../state/work.ts'
import { id } from './fields.ts'
import type { RoomRefusal } from './refusals.ts'

type Told = { readonly ballotId: BallotId; readonly votes: readonly Vote[] }
type Cast = Outcome<readonly RoomEvent[], RoomRefusal>

/** The votes of one voter: fields `vote-…`, each with the number chosen in it. */
export const voteForm = z
  .object({ ballot_id: id<'ballot'>() })
  .catchall(z.unknown())
  .transform(({ ballot_id: ballotId, ...typed }, context): Told => {
    tellUnfit(typed, 'Select how many votes, or which place, from the list', context)
    return { ballotId, votes: votesIn(typed) }
  })

/** The votes of those on paper, added up: fields `vote-…`, each with how many people gave them in `voters-…`. */
export const roomVoteForm = z
  .object({
    ballot_id: id<'ballot'>(),
    people: z
      .string()
      .default('')
      .transform((typed) => (typed.trim() === '' ? 1 : Number(typed)))
      .refine(
        (people) => Number.isSafeInteger(people) && people >= 1 && people <= 500,
        'Enter how many people voted on paper, from 1 to 500',
      ),
  })
  .catchall(z.unknown())
  .transform(({ ballot_id: ballotId, people, ...typed }, context) => {
    tellUnfit(typed, 'Enter a whole number', context)
    const votes = votesIn(typed).map((vote) => {
      const voters = Number(typed[`voters-${vote.choice}`] ?? 0)
      return { ...vote, ...(voters > 0 ? { voters } : {}) }
    })
    return { ballotId, people, votes }
  })

/** Says beside its field what is no count of votes or voters: nothing that somebody sent is left out unsaid. */
function tellUnfit(
  typed: Readonly<Record<string, unknown>>,
  message: string,
  context: z.RefinementCtx,
): void {
  for (const [field, value] of Object.entries(typed)) {
    const isNumber = /^(?:\s*|\s*\d{1,4}\s*)$/.test(String(value))
    if (/^vote(?:rs)?-/.test(field) && !isNumber) {
      context.addIssue({ code: 'custom', path: [field], message })
    }
  }
}

function votesIn(typed: Readonly<Record<string, unknown>>): readonly Vote[] {
  return Object.entries(typed).flatMap(([field, value]) => {
    const count = Number(value)
    return field.startsWith('vote-') && Number.isSafeInteger(count) && count > 0
      ? [{ choice: field.slice('vote-'.length), count }]
      : []
  })
}

/** The ballot of this id, while it is open. */
export function openBallot(room: Room, ballotId: BallotId): Ballot | undefined {
  return room.ballots.find(({ id: one, result }) => one === ballotId && result === undefined)
}

/** A vote is told whole: it takes the place of what the same voter told before, so it can never add up to too many. */
export function castOwn(room: Room, { ballotId, votes }: Told): Cast {
  const ballot = openBallot(room, ballotId)
  if (!ballot) return refused('no-ballot')
  const refusal = wrongWith(ballot, votes)
  if (refusal) return refused(refusal)
  return done([{ kind: 'voted', ballot: ballot.id, as: 'self', votes: [...votes] }])
}

/** The same of those on paper, who may have given as many votes as so many people have. */
export function castForRoom(
  room: Room,
  { ballotId, people, votes }: Told & { readonly people: number },
): Cast {
  const ballot = openBallot(room, ballotId)
  if (!ballot) return refused('no-ballot')
  // places in an order cannot be added up: of those on paper one order is told, as of one voter
  const isCounted = ballot.way === 'dots'
  const told = isCounted ? votes.map((vote) => withVoters(ballot, vote)) : votes
  const refusal = isCounted ? wrongWithCount(ballot, told, people) : wrongWith(ballot, told)
  if (refusal) return refused(refusal)
  const of = isCounted ? people : 1
  return done([{ kind: 'voted', ballot: ballot.id, as: 'room', votes: [...told], people: of }])
}

/** Where nobody counted who gave votes, as few did as can have. */
function withVoters({ most }: Ballot, vote: Vote): Vote {
  return { ...vote, voters: vote.voters ?? Math.ceil(vote.count / most) }
}

function wrongWithCount(
  ballot: Ballot,
  votes: readonly Vote[],
  people: number,
): RoomRefusal | undefined {
  if (votes.some(({ choice }) => !ballot.choices.includes(choice))) return 'no-such-choice'
  const isTooMany = votes.some(
    ({ count, voters = 0 }) => voters > people || voters > count || count > voters * ballot.most,
  )
  return isTooMany || sumOf(votes) > ballot.votes * people ? 'too-many-for-so-few' : undefined
}

function wrongWith(ballot: Ballot, votes: readonly Vote[]): RoomRefusal | undefined {
  if (votes.some(({ choice }) => !ballot.choices.includes(choice))) return 'no-such-choice'
  if (ballot.way === 'rank') {
    const places = votes.map(({ count }) => count)
    const areFit = new Set(places).size === places.length && Math.max(0, ...places) <= ballot.votes
    return areFit ? undefined : 'too-many-votes'
  }
  if (votes.some(({ count }) => count > ballot.most)) return 'too-many-on-one'
  return sumOf(votes) > ballot.votes ? 'too-many-votes' : undefined
}

function sumOf(votes: readonly Vote[]): number {
  return votes.reduce((sum, { count }) => sum + count, 0)
}
