import type { EventOf } from '../events/room-event.ts'
import type { workEvents } from '../events/work-events.ts'
import type { Applies } from './apply-life.ts'
import { changing, having, lacking } from './changing.ts'
import type { Room } from './room.ts'
import type { Ask, Ballot, Pledge } from './work.ts'

type WorkKind = (typeof workEvents)[number]['shape']['kind']['value']

/** What each event about asks, ballots, pledges and actions changes. */
export const applyWork: Applies<WorkKind> = {
  'ask-made': (room, event) => ({ ...room, asks: having(room.asks, event.ask, askOf(event)) }),
  'ask-changed': (room, event) => ({
    ...room,
    asks: changing(room.asks, event.ask, ({ version }) => ({
      ...askOf(event),
      version: version + 1,
    })),
  }),
  'ask-withdrawn': (room, { ask }) => ({ ...room, asks: lacking(room.asks, ask) }),
  'ballot-opened': (room, { ballot: id, title, way, votes, most, choices }) => ({
    ...room,
    ballots: [
      ...room.ballots,
      {
        ...{ id, title, way, votes, most, choices },
        cast: new Map(),
        onPaper: 0,
        result: undefined,
      },
    ],
  }),
  voted: (room, { ballot, as, votes, people = 1 }, { seat }) => {
    const whose = as === 'room' ? 'room' : seat
    return whose
      ? changeBallot(room, ballot, (one) => ({
          ...one,
          cast: having(one.cast, whose, votes),
          onPaper: as === 'room' ? people : one.onPaper,
        }))
      : room
  },
  'ballot-closed': (room, { ballot, result }) =>
    changeBallot(room, ballot, (one) => ({ ...one, result })),
  'pledge-drafted': (room, event) => {
    const code = `P${room.pledges.size + 1}`
    return { ...room, pledges: having(room.pledges, event.pledge, pledgeOf(event, code)) }
  },
  'pledge-changed': (room, event) => ({
    ...room,
    pledges: changing(room.pledges, event.pledge, (before) => reworded(before, event)),
  }),
  'pledge-withdrawn': (room, { pledge, reason }) => ({
    ...room,
    pledges: changing(room.pledges, pledge, (one) => ({ ...one, withdrawn: reason })),
  }),
  'pledge-answered': (room, { pledge, organisation, answer, note }) => ({
    ...room,
    pledges: changing(room.pledges, pledge, (one) => ({
      ...one,
      answers: having(one.answers, organisation, { answer, note }),
    })),
  }),
  'action-drafted': (room, event) => withAction(room, event),
  'action-changed': (room, event) => withAction(room, event),
  'action-dropped': (room, { action }) => ({ ...room, actions: lacking(room.actions, action) }),
  'reason-given': (room, { about, which, words }) => ({
    ...room,
    reasons: [
      ...room.reasons.filter((one) => one.about !== about || one.which !== which),
      ...(words === '' ? [] : [{ about, which, words }]),
    ],
  }),
}

function changeBallot(room: Room, id: Ballot['id'], how: (ballot: Ballot) => Ballot): Room {
  return { ...room, ballots: room.ballots.map((one) => (one.id === id ? how(one) : one)) }
}

function askOf({
  ask: id,
  addressee,
  request,
  reason,
  entries,
}: EventOf<'ask-made' | 'ask-changed'>): Ask {
  return { id, addressee, request, reason, entries, version: 1 }
}

function pledgeOf(event: EventOf<'pledge-drafted' | 'pledge-changed'>, code: string): Pledge {
  const { pledge: id, words, stage, alsoStages, makers, from, different, known } = event
  return {
    ...{ id, code, words, stage, alsoStages, makers, from, different, known },
    answers: new Map(),
    withdrawn: undefined,
    version: 1,
  }
}

/** Who had agreed to other words has not agreed to these. */
function reworded(before: Pledge, event: EventOf<'pledge-changed'>): Pledge {
  const after = { ...pledgeOf(event, before.code), version: before.version + 1 }
  return before.words === after.words ? { ...after, answers: before.answers } : after
}

function withAction(
  room: Room,
  {
    action: id,
    pledge: pledgeId,
    words,
    lead,
    due,
    tracked,
  }: EventOf<'action-drafted' | 'action-changed'>,
): Room {
  return { ...room, actions: having(room.actions, id, { id, pledgeId, words, lead, due, tracked }) }
}
