import { type PathwayStage, pathwayStages } from '#vocabulary'
import type { Entry, Room } from '../room/state/room.ts'
import { shownEntries, standingPledges } from '../room/state/room.ts'
import type { Pledge } from '../room/state/work.ts'

/** What nothing follows from yet: pledges without an action, stages without a pledge, gaps many voted for that nothing answers. */
export type Coverage = {
  readonly pledges: readonly Pledge[]
  readonly stages: readonly PathwayStage[]
  readonly gaps: readonly Entry[]
}

/**
 * What of a roundtable has nothing that follows from it, and no reason why not. A gap is looked at where it stands in the
 * upper half of a closed ballot; it is answered by a link from an opportunity, by a pledge or an ask that comes from it.
 */
export function coverageOf(room: Room): Coverage {
  const hasReason = (about: 'pledge' | 'stage' | 'gap', which: string) =>
    room.reasons.some((one) => one.about === about && one.which === which)
  const pledges = standingPledges(room)
  const acted = new Set([...room.actions.values()].map(({ pledgeId }) => pledgeId))
  const stages = new Set(pledges.flatMap(({ stage, alsoStages }) => [stage, ...alsoStages]))
  return {
    pledges: pledges.filter(({ id }) => !acted.has(id) && !hasReason('pledge', id)),
    stages: pathwayStages
      .map(({ code }) => code)
      .filter((code) => !stages.has(code) && !hasReason('stage', code)),
    gaps: shownEntries(room).filter(
      (entry) =>
        isVotedHigh(room, entry) && !isAnswered(room, entry) && !hasReason('gap', entry.id),
    ),
  }
}

function isVotedHigh(room: Room, { id, question }: Entry): boolean {
  if (question !== 'gap') return false
  return room.ballots.some(({ result }) => {
    const voted = (result ?? []).filter(({ votes }) => votes > 0)
    const upper = voted.slice(0, Math.ceil(voted.length / 2))
    return upper.some(({ choice }) => choice === id)
  })
}

function isAnswered(room: Room, { id }: Entry): boolean {
  return (
    room.links.some(({ to, as }) => to === id && as === 'answers') ||
    standingPledges(room).some(({ from }) => from.includes(id)) ||
    [...room.asks.values()].some(({ entries }) => entries.includes(id))
  )
}
