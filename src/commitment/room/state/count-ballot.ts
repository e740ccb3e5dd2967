import type { Ballot, BallotResult, Vote } from './work.ts'

/**
 * The result of a ballot, the best first. Dots are added up; a place in a ranking counts the more the higher it is. Of
 * two with as many votes the one with more voters goes first; of two with as many of both neither does, and they share
 * a rank. The room’s own ballot counts as many voters as it says, and is told beside.
 */
export function countBallot(ballot: Ballot): readonly BallotResult[] {
  const counted = ballot.choices.map((choice) => {
    const cast = [...ballot.cast].map(([whose, votes]) => ({
      whose,
      ...worthOf(
        ballot,
        votes.find((one) => one.choice === choice),
      ),
    }))
    const given = cast.filter(({ count }) => count > 0)
    return {
      choice,
      votes: given.reduce((sum, { count }) => sum + count, 0),
      voters: given.reduce((sum, { voters }) => sum + voters, 0),
      room: given.find(({ whose }) => whose === 'room')?.count ?? 0,
    }
  })
  const sorted = counted.toSorted(
    (one, other) =>
      other.votes - one.votes || other.voters - one.voters || (one.choice < other.choice ? -1 : 1),
  )
  return sorted.map((one) => ({
    ...one,
    rank: 1 + sorted.findIndex(({ votes, voters }) => votes === one.votes && voters === one.voters),
  }))
}

/** How many votes something has, and from how many people. */
export function votesInWords({ votes, voters }: Pick<BallotResult, 'votes' | 'voters'>): string {
  if (votes === 0) return 'no vote'
  return `${votes} ${votes === 1 ? 'vote' : 'votes'} by ${voters} ${voters === 1 ? 'person' : 'people'}`
}

function worthOf({ way, votes }: Ballot, vote: Vote | undefined) {
  if (!vote) return { count: 0, voters: 0 }
  return {
    count: way === 'dots' ? vote.count : votes + 1 - vote.count,
    voters: vote.voters ?? 1,
  }
}
