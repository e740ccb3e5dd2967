import { Temporal } from 'temporal-polyfill'
import type { lifeEvents } from '../events/life-events.ts'
import type { EventOf, RoomEvent } from '../events/room-event.ts'
import type { SeatId } from '../ids.ts'
import { changing, having, lacking } from './changing.ts'
import { type Room, stepNow } from './room.ts'
import { shiftTime } from './shift-time.ts'

/** Who an event is of, and when it happened. */
export type Told = {
  readonly seat: SeatId | undefined
  readonly at: Temporal.Instant
  readonly position: number
}

export type Applies<Kind extends RoomEvent['kind']> = {
  readonly [One in Kind]: (room: Room, event: EventOf<One>, told: Told) => Room
}
type LifeKind = (typeof lifeEvents)[number]['shape']['kind']['value']

/** What each event of a roundtable’s life changes. */
export const applyLife: Applies<LifeKind> = {
  created: (room, { template, title }) => ({ ...room, template: templateOf(template), title }),
  prepared: (room, { title, purpose, groundRules, startsAt, place }) => ({
    ...room,
    ...{ title, purpose, groundRules, place },
    startsAt: startsAt === '' ? undefined : Temporal.Instant.from(startsAt),
  }),
  scheduled: (room) => ({ ...room, state: 'scheduled' }),
  'pre-work-opened': (room) => ({ ...room, isPreWorkOpen: true }),
  'lobby-opened': (room) => ({ ...room, state: 'lobby' }),
  started: (room, _event, { at }) => {
    const [phase] = room.template.phases
    const begun = { ...room, state: 'running', startedAt: at } as const
    return phase
      ? moveTo(begun, { phase: phase.code, step: phase.steps[0]?.code ?? '' }, at)
      : begun
  },
  paused: (room, { label }, { at }) => ({
    ...room,
    state: 'paused',
    pauses: [...room.pauses, { label, from: at, until: undefined }],
  }),
  resumed: (room, _event, { at }) => ({ ...room, state: 'running', pauses: pausesEnded(room, at) }),
  moved: (room, { phase, step }, { at }) => moveTo(room, { phase, step }, at),
  'time-taken': (room, event) => shiftTime(room, event),
  'wrap-up-begun': (room, _event, { at }) => ({
    ...room,
    state: 'wrapping',
    pauses: pausesEnded(room, at),
    visits: visitsEnded(room, at),
  }),
  closed: (room, { sha256 }, { at }) => ({ ...room, state: 'closed', closedAt: at, sha256 }),
  reopened: (room, { reason }) => ({ ...room, state: 'wrapping', reason }),
  published: (room) => ({ ...room, state: 'published' }),
  cancelled: (room, { reason }) => ({ ...room, state: 'cancelled', reason }),
  seated: (room, { taken, role, organisation }) => ({
    ...room,
    seats: having(room.seats, taken, {
      id: taken,
      role,
      organisationId: organisation?.id,
      hasLeft: false,
      recording: undefined,
    }),
    organisations: organisation
      ? having(room.organisations, organisation.id, organisation.name)
      : room.organisations,
    facilitator: room.facilitator ?? (role === 'facilitator' ? taken : undefined),
  }),
  'looks-back': (room, { kind: _kind, ...lookBack }) => ({ ...room, lookBack }),
  'story-chosen': (room, { card }) => ({ ...room, story: card }),
  'organisation-named': (room, { organisation }) => ({
    ...room,
    organisations: having(room.organisations, organisation.id, organisation.name),
  }),
  left: (room, { gone }) => ({
    ...room,
    seats: changing(room.seats, gone, (seat) => ({ ...seat, hasLeft: true })),
    facilitator: room.facilitator === gone ? undefined : room.facilitator,
    hands: room.hands.filter((one) => one !== gone),
    ready: lacking(room.ready, gone),
  }),
  'handed-over': (room, { to }) => ({
    ...room,
    facilitator: to,
    seats: changing(room.seats, to, (seat) => ({ ...seat, role: 'facilitator' })),
  }),
  'hand-raised': (room, _event, { seat }) =>
    seat && !room.hands.includes(seat) ? { ...room, hands: [...room.hands, seat] } : room,
  'hand-lowered': (room, { whose }) => ({
    ...room,
    hands: room.hands.filter((one) => one !== whose),
  }),
  ready: (room, { phase, step }, { seat }) =>
    seat ? { ...room, ready: having(room.ready, seat, `${phase}/${step}`) } : room,
  'not-ready': (room, _event, { seat }) =>
    seat ? { ...room, ready: lacking(room.ready, seat) } : room,
  'placing-set': (room, { whose }) => ({ ...room, placing: whose }),
  consented: (room, { recording }, { seat }) =>
    seat ? { ...room, seats: changing(room.seats, seat, (one) => ({ ...one, recording })) } : room,
  'dates-set': (room, { feedbackOn, reviewOn }) => ({ ...room, feedbackOn, reviewOn }),
}

/** What was read may leave an addressee out; a template says that there is none. */
function templateOf(read: EventOf<'created'>['template']): Room['template'] {
  const seeds = read.seeds.map((seed) => ({ ...seed, addressee: seed.addressee }))
  return { ...read, seeds }
}

function moveTo(
  room: Room,
  { phase, step }: { readonly phase: string; readonly step: string },
  at: Temporal.Instant,
): Room {
  const now = stepNow(room)
  if (now?.phase === phase && now.step === step && now.until === undefined) return room
  return {
    ...room,
    visits: [...visitsEnded(room, at), { phase, step, from: at, until: undefined }],
  }
}

function visitsEnded(room: Room, at: Temporal.Instant): Room['visits'] {
  return room.visits.map((visit) => (visit.until ? visit : { ...visit, until: at }))
}

function pausesEnded(room: Room, at: Temporal.Instant): Room['pauses'] {
  return room.pauses.map((pause) => (pause.until ? pause : { ...pause, until: at }))
}
