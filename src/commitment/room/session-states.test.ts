import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import type { ActName, Actor } from './acts/may.ts'
import { permissions } from './acts/may.ts'
import { actorIn, afterAct, noon, roomOfSeats } from './in-memory-room.ts'
import type { Room } from './state/room.ts'

/**
 * How the state of a roundtable may change: from what, by which act, to what, and by whom. Copied from the table of the
 * design, and not from the code. What is not here changes no state.
 */
const table = [
  'draft, schedule, scheduled, by the convenor',
  'scheduled, open-lobby, lobby, by the facilitator',
  'lobby, start, running, by the facilitator',
  'running, pause, paused, by the facilitator',
  'paused, resume, running, by the facilitator',
  'running, wrap-up, wrapping, by the facilitator',
  'paused, wrap-up, wrapping, by the facilitator',
  'wrapping, close, closed, by the facilitator',
  'wrapping, close, closed, by the convenor',
  'closed, reopen, wrapping, by the convenor',
  'closed, publish, published, by the convenor',
  'draft, cancel, cancelled, by the convenor',
  'scheduled, cancel, cancelled, by the convenor',
  'lobby, cancel, cancelled, by the convenor',
  // beyond the design: whoever convenes need not be the facilitator, who may not be there yet
  'scheduled, open-lobby, lobby, by the convenor',
  // and what was published in error can be taken back, and then it is opened again
  'published, reopen, wrapping, by the convenor',
]

const people = ['facilitator', 'facilitator', 'note_taker', 'participant', 'observer'] as const
const { room: drafted, seats } = roomOfSeats(people)
const labels = ['facilitator', 'second facilitator', 'note-taker', 'participant', 'observer']

type Asked = {
  readonly act: ActName
  readonly who: string
  readonly hours: number
  readonly isWhole: boolean
}

const lifeActs = [
  ...(['prepare', 'schedule', 'open-pre-work', 'open-lobby', 'start', 'pause', 'resume'] as const),
  ...([
    'move',
    'hand-over',
    'take-over',
    'wrap-up',
    'close',
    'reopen',
    'publish',
    'cancel',
  ] as const),
] as const
const everyAct = Object.keys(permissions) as ActName[]
/** Those who may move a roundtable on are asked more often, or none would come far. */
const asked: fc.Arbitrary<Asked> = fc.record({
  act: fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom<ActName>(...lifeActs) },
    { weight: 2, arbitrary: fc.constantFrom(...everyAct) },
  ),
  who: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('facilitator', 'convenor') },
    { weight: 2, arbitrary: fc.constantFrom('arriving', ...labels) },
  ),
  hours: fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(0, 1, 24) },
    { weight: 1, arbitrary: fc.constant(24 * 31) },
  ),
  isWhole: fc.boolean(),
})

function actorOf(room: Room, who: string): Actor {
  if (who === 'convenor' || who === 'arriving') return { as: who }
  return actorIn(room, seats[labels.indexOf(who)] ?? newId<'seat'>())
}

/** A form with whatever any act could ask; half of them lack what rules want said. */
function formOf({ isWhole }: Asked, room: Room) {
  const [entry] = room.entries.keys()
  const ids = { entry_id: entry ?? newId(), seat_id: newId(), ballot_id: newId(), to: seats[1] }
  const said = { reason: 'So it is', checked: 'yes', alone: 'yes', early: 'Early', words: 'Words' }
  return {
    ...ids,
    ...{ title: 'A table', purpose: 'Homes', ground_rules: 'Be kind', place: 'Hall' },
    ...{ day: '2024-07-03', time: '09:30', phase: 'gaps', step: 'write', question: 'gap' },
    ...{ attribution: 'named', role: 'participant', stages: isWhole ? ['crisis'] : [] },
    ...(isWhole ? said : { words: 'Words' }),
  }
}

/** Who changed a state, as the table calls them: one who was handed the room is its facilitator. */
function callerOf(room: Room, actor: Actor): string {
  if (actor.as !== 'seat') return `the ${actor.as}`
  return actor.seat.id === room.facilitator ? 'the facilitator' : `a ${actor.seat.role}`
}

/** The changes of state that come of acts, each as a line of the table. */
function changesIn(commands: readonly Asked[]): readonly string[] {
  const changes: string[] = []
  let room = drafted
  let at = noon
  for (const one of commands) {
    at = at.add({ hours: one.hours })
    const actor = actorOf(room, one.who)
    const after = afterAct(room, { actor, act: one.act, form: formOf(one, room), at }).room
    if (after.state !== room.state) {
      const by = callerOf(room, actor)
      changes.push(`${room.state}, ${one.act}, ${after.state}, by ${by}`)
    }
    room = after
  }
  return changes
}

/** Some of the shortest way, and then whatever is asked. */
const walked = fc.tuple(
  fc.nat({ max: 7 }),
  fc.array(asked, { minLength: 20, maxLength: 60, size: 'max' }),
)

/** The shortest way from the draft to the record. */
const shortest: readonly Asked[] = [
  ...(['prepare', 'schedule', 'open-lobby', 'start', 'wrap-up', 'close', 'publish'] as const),
].map((act) => {
  const who = ['open-lobby', 'start', 'wrap-up', 'close'].includes(act) ? 'facilitator' : 'convenor'
  return { act, who, hours: 0, isWhole: true }
})

const paused: Asked = { act: 'pause', who: 'facilitator', hours: 0, isWhole: true }

/** A way into every state that something can be asked in. */
const ways: readonly (readonly Asked[])[] = [
  ...shortest.map((_, far) => shortest.slice(0, far)),
  shortest,
  [...shortest.slice(0, 4), paused],
]

test('from each state, every act of everybody leads along a line of the table, and each line comes about', () => {
  const whole = { hours: 0, isWhole: true }
  const changes = ways.flatMap((way) =>
    ['arriving', 'convenor', ...labels].flatMap((who) =>
      everyAct.flatMap((act) =>
        changesIn([...way, { act, who, ...whole }]).slice(changesIn(way).length),
      ),
    ),
  )
  expect([...new Set(changes)].toSorted()).toEqual(table.toSorted())
})

test('the state of a roundtable changes as the table says, whoever asks for what in whatever order', () => {
  fc.assert(
    fc.property(walked, ([far, commands]) => {
      for (const change of changesIn([...shortest.slice(0, far), ...commands])) {
        expect(table).toContain(change)
      }
    }),
    { numRuns: 200 },
  )
})
