import type { ContactRow } from '#interchange'
import type { Scene } from './scene.ts'

/** Whom, and in which council, a contact is with. An empty person is one nobody could name. */
export type Met = { readonly personId: string; readonly areaCode: string }

type ContactType = ContactRow['contact_type']

const shiftHours = [22, 22, 23, 23, 23, 0, 0, 1, 2, 2, 3, 3, 4, 5, 5]
const seenTypes: readonly ContactType[] = [
  ...Array.from({ length: 7 }, () => 'bedded_down' as const),
  ...(['about_to_bed_down', 'about_to_bed_down'] as const),
]
const nightTypes: readonly ContactType[] = ['awake_on_street', 'walking_or_transport']
const dayTypes: readonly ContactType[] = [
  ...(['day_service', 'day_service', 'day_service', 'emergency_department'] as const),
  ...(['disclosed', 'disclosed', 'intelligence', 'intelligence'] as const),
]

/** Someone is seen sleeping rough on a night; now and then a second agency notes it minutes later. */
export function seeSleeping(scene: Scene, met: Met, night: number): void {
  const { chance } = scene
  const minute = chance.below(60)
  const hour = atNight(scene, night)
  write(scene, met, { type: chance.pick(seenTypes), night, hour, minute })
  if (minute < 50 && chance.happens(6)) {
    const later = minute + chance.between(1, 8)
    write(scene, met, { type: 'bedded_down', night, hour, minute: later })
  }
}

/** Someone is met on a day or its night, or heard of, in a way that is not seeing them asleep. */
export function meetOtherwise(scene: Scene, met: Met, day: number): void {
  const type = scene.chance.pick(scene.chance.happens(450) ? nightTypes : dayTypes)
  meetAs(scene, met, day, type)
}

/** Someone is met, or heard of, in this one way. */
export function meetAs(scene: Scene, met: Met, day: number, type: ContactType): void {
  const { chance } = scene
  const hour = nightTypes.includes(type) ? atNight(scene, day) : chance.between(12, 17)
  write(scene, met, { type, night: day, hour, minute: chance.below(60) })
}

// The simulation ends with its last day, so nobody is met after that midnight.
function atNight({ chance, until }: Scene, night: number): number {
  return night === until ? chance.between(22, 23) : chance.pick(shiftHours)
}

type When = {
  readonly type: ContactType
  readonly night: number
  readonly hour: number
  readonly minute: number
}

function write(scene: Scene, met: Met, { type, night, hour, minute }: When): void {
  const day = hour < 12 ? night + 1 : night
  scene.ledger.addContact({
    person_id: met.personId,
    area_code: met.areaCode,
    contacted_at: scene.time.moment(day, hour, minute),
    contact_type: type,
  })
}
