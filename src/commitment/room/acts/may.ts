import type { Asks } from '../../templates/template.ts'
import { phaseOf } from '../../templates/template.ts'
import { type Room, type RoomState, type Seat, type SeatRole, stepNow } from '../state/room.ts'

/** Whoever acts: somebody with a seat, whoever convenes, or somebody at the door. */
export type Actor =
  | { readonly as: 'seat'; readonly seat: Seat }
  | { readonly as: 'convenor' }
  | { readonly as: 'arriving' }

/** `facilitating` is the one facilitator whose turn it is; others are `waiting` in their seats, and may take over. */
export type Who = SeatRole | 'facilitating' | 'waiting' | 'convenor' | 'arriving'

/** Who may do something, and when. What is not said here nobody may. */
export type May = {
  readonly who: readonly Who[]
  readonly states: readonly RoomState[]
  /** Only in phases that ask this; in any where nothing is said. */
  readonly during?: readonly Asks[]
  /** Also before the day, once the facilitator has opened that. */
  readonly preWork?: 'too'
}

const hosts = ['facilitating', 'note_taker'] as const
const everyone = [...hosts, 'facilitator', 'participant'] as const
const anybodySeated = [...everyone, 'observer'] as const
const going = ['running', 'paused'] as const
const untilClose = ['scheduled', 'lobby', 'running', 'paused', 'wrapping'] as const
const writing = ['in_place', 'gap', 'opportunity', 'pledges'] as const
const pledging = ['opportunity', 'pledges', 'next_steps'] as const
const before = ['draft', 'scheduled', 'lobby'] as const

/** The one table of who may do what in a roundtable, and when. Server, screens and tests ask it alike. */
export const permissions = {
  prepare: { who: ['convenor'], states: ['draft', 'scheduled'] },
  schedule: { who: ['convenor'], states: ['draft'] },
  'look-back': { who: ['convenor'], states: before },
  'open-pre-work': { who: ['facilitating', 'convenor'], states: ['scheduled'] },
  'open-lobby': { who: ['facilitating', 'convenor'], states: ['scheduled'] },
  cancel: { who: ['convenor'], states: before },
  'take-seat': { who: ['arriving', 'convenor'], states: untilClose },
  leave: { who: anybodySeated, states: untilClose },
  consent: { who: anybodySeated, states: untilClose },
  start: { who: ['facilitating'], states: ['lobby'] },
  pause: { who: ['facilitating'], states: ['running'] },
  resume: { who: ['facilitating'], states: ['paused'] },
  move: { who: ['facilitating'], states: going },
  'choose-story': { who: ['facilitating'], states: ['scheduled', 'lobby', ...going] },
  'take-time': { who: ['facilitating'], states: going },
  'hand-over': { who: ['facilitating', 'convenor'], states: [...going, 'lobby', 'wrapping'] },
  'take-over': { who: ['waiting'], states: [...going, 'lobby', 'wrapping'] },
  'wrap-up': { who: ['facilitating'], states: going },
  close: { who: ['facilitating', 'convenor'], states: ['wrapping'] },
  reopen: { who: ['convenor'], states: ['closed', 'published'] },
  publish: { who: ['convenor'], states: ['closed'] },
  'set-placing': { who: ['facilitating'], states: untilClose },
  'set-dates': { who: ['facilitating', 'convenor'], states: [...going, 'wrapping', 'closed'] },
  'raise-hand': { who: anybodySeated, states: going },
  'lower-hand': { who: anybodySeated, states: going },
  'say-ready': { who: everyone, states: going },
  'say-not-ready': { who: everyone, states: going },
  'add-entry': { who: everyone, states: going, during: writing, preWork: 'too' },
  'add-for-room': { who: hosts, states: [...going, 'wrapping'] },
  'key-in': { who: hosts, states: [...going, 'wrapping'] },
  'reword-entry': { who: everyone, states: untilClose },
  'withdraw-entry': { who: everyone, states: untilClose },
  'place-entry': { who: everyone, states: [...going, 'wrapping'], during: writing, preWork: 'too' },
  'leave-unplaced': { who: hosts, states: [...going, 'wrapping'] },
  'move-upstream': { who: everyone, states: [...going, 'wrapping'] },
  describe: { who: everyone, states: untilClose },
  group: { who: hosts, states: [...going, 'wrapping'] },
  ungroup: { who: hosts, states: [...going, 'wrapping'] },
  merge: { who: hosts, states: [...going, 'wrapping'] },
  unmerge: { who: hosts, states: [...going, 'wrapping'] },
  link: { who: everyone, states: [...going, 'wrapping'] },
  unlink: { who: everyone, states: [...going, 'wrapping'] },
  'ask-to-hide': { who: everyone, states: untilClose },
  hide: { who: hosts, states: [...untilClose, 'closed'] },
  show: { who: hosts, states: [...untilClose, 'closed'] },
  'make-ask': { who: everyone, states: [...going, 'wrapping'] },
  'change-ask': { who: everyone, states: [...going, 'wrapping'] },
  'withdraw-ask': { who: hosts, states: [...going, 'wrapping'] },
  'open-ballot': { who: ['facilitating'], states: going, during: ['opportunity', 'pledges'] },
  'close-ballot': { who: ['facilitating'], states: [...going, 'wrapping'] },
  vote: { who: everyone, states: [...going, 'wrapping'] },
  'vote-for-room': { who: hosts, states: [...going, 'wrapping'] },
  'draft-pledge': { who: everyone, states: [...going, 'wrapping'], during: pledging },
  'change-pledge': { who: everyone, states: [...going, 'wrapping'] },
  'withdraw-pledge': { who: everyone, states: [...going, 'wrapping'] },
  'answer-pledge': { who: everyone, states: [...going, 'wrapping', 'closed', 'published'] },
  'draft-action': {
    who: everyone,
    states: [...going, 'wrapping'],
    during: ['pledges', 'next_steps'],
  },
  'change-action': { who: everyone, states: [...going, 'wrapping'] },
  'drop-action': { who: hosts, states: [...going, 'wrapping'] },
  'give-reason': { who: hosts, states: [...going, 'wrapping'] },
} as const satisfies Readonly<Record<string, May>>

export type ActName = keyof typeof permissions

/** Whether somebody may do this now. Whose something is, is asked by the act itself. */
export function mayAct(room: Room, actor: Actor, name: ActName): boolean {
  const { who, states, during, preWork }: May = permissions[name]
  if (!who.some((one) => isWho(room, actor, one))) return false
  const isBefore = room.state === 'scheduled' || room.state === 'lobby'
  if (preWork && isBefore) return room.isPreWorkOpen
  if (!states.includes(room.state)) return false
  return during === undefined || room.state === 'wrapping' || during.includes(asksNow(room))
}

/** What the phase the room is at asks of it. */
function asksNow(room: Room): Asks {
  const now = stepNow(room)
  return (now && phaseOf(room.template, now.phase)?.asks) ?? 'nothing'
}

function isWho(room: Room, actor: Actor, who: Who): boolean {
  if (actor.as !== 'seat') return who === actor.as
  const { seat } = actor
  if (seat.hasLeft) return false
  const isFacilitating = seat.role === 'facilitator' && room.facilitator === seat.id
  if (who === 'waiting') return seat.role === 'facilitator' && !isFacilitating
  return who === 'facilitating' ? isFacilitating : who === seat.role
}
