import { isSeen } from '#vocabulary'
import { daysLater, latest, monthsBefore } from './days.ts'
import type { ListedContact, ListedStay, ListRecord } from './list-record.ts'
import { isOnList, type ListState, type WayOfJoining } from './list-state.ts'

/** How long what was seen goes on telling how somebody lives, in days. Sources: docs/how-to/by-name-list.md. */
export const reach = {
  /** A contact tells of these days, its own among them. */
  met: 28,
  /** Leaving an institution or accommodation puts somebody at risk for these days, as in the framework's P2. */
  left: 85,
  /** So long after the last contact somebody stays on the list, at the end as not known. */
  listed: 90,
  /** Whoever was on the list within so many months and joins again has returned; else they are new, as in P1. */
  monthsNew: 60,
} as const

/** What tells how somebody lives on a day: the latest of each, up to that day. */
export type Knowledge = {
  /** Nothing seen up to this day counts any more: somebody moved in, or moved away, since. */
  readonly answeredOn: string | undefined
  readonly rough: string | undefined
  readonly other: string | undefined
  readonly stay: ListedStay | undefined
  readonly movedOut: string | undefined
  readonly leftInstitution: string | undefined
  readonly movedAway: string | undefined
  readonly movedIn: string | undefined
  readonly died: string | undefined
}

/** What is known of somebody at the end of a day. */
export function knowledgeOn(record: ListRecord, day: string): Knowledge {
  const past = (one: string) => one <= day
  const nights = (wanted: (one: ListedContact) => boolean) =>
    latest(
      record.contacts
        .filter(wanted)
        .map(({ night }) => night)
        .filter(past),
    )
  const told = (kind: 'died' | 'moved_away') =>
    latest(record.endings.filter((one) => one.kind === kind && past(one.endedOn)).map(endOf))
  const stays = record.stays.filter((one) => !one.isSevereWeather && past(one.movedIn))
  const movedAway = told('moved_away')
  const movedIn = latest(stays.map((stay) => stay.movedIn))
  const ended = stays.filter((stay) => {
    const until = untilOf(stay, record)
    return until !== undefined && until === stay.movedOut && past(until)
  })
  return {
    answeredOn: latest([movedIn, movedAway]),
    rough: nights(({ contactType }) => isSeen(contactType)),
    other: nights(({ contactType }) => !isSeen(contactType)),
    stay: stays.find((stay) => (untilOf(stay, record) ?? forever) > day),
    movedOut: latest(ended.map((stay) => stay.movedOut)),
    leftInstitution: latest(record.departures.map(({ leftOn }) => leftOn).filter(past)),
    movedAway,
    movedIn,
    died: told('died'),
  }
}

/** What the list says of somebody at the end of a day; nothing before anything was known of them. */
export function stateOn(record: ListRecord, day: string): ListState | undefined {
  const known = knowledgeOn(record, day)
  const within = (since: string | undefined, answeredOn: string | undefined, days: number) =>
    since !== undefined &&
    (answeredOn === undefined || since > answeredOn) &&
    day < daysLater(since, days)
  const met = latest([known.rough, known.other])
  if (known.died) return 'died'
  if (within(known.rough, known.answeredOn, reach.met)) return 'sleeping_rough'
  if (known.stay) return 'accommodated'
  if (within(known.other, known.answeredOn, reach.met)) return 'at_risk'
  if (within(known.leftInstitution, known.answeredOn, reach.left)) return 'at_risk'
  if (within(known.movedOut, known.movedAway, reach.left)) return 'at_risk'
  if (within(met, known.answeredOn, reach.listed)) return 'unknown'
  const last = latest([met, known.leftInstitution, known.movedOut, known.movedIn])
  if (known.movedAway && (last === undefined || known.movedAway >= last)) return 'moved_away'
  return last === undefined ? undefined : 'not_seen'
}

/** The council somebody was last met in or moved into, at the end of a day; a contact says more than a move that day. */
export function councilOn(record: ListRecord, day: string): string | undefined {
  const places = [
    ...record.contacts.map(({ night, at, areaCode }) => ({ on: night, order: `1${at}`, areaCode })),
    ...record.stays
      .filter(({ isSevereWeather }) => !isSevereWeather)
      .map(({ movedIn, areaCode }) => ({ on: movedIn, order: `0${areaCode}`, areaCode })),
  ].filter(({ on }) => on <= day)
  const key = (place: { readonly on: string; readonly order: string }) => place.on + place.order
  return places.reduce<(typeof places)[number] | undefined>(
    (last, one) => (last === undefined || key(one) > key(last) ? one : last),
    undefined,
  )?.areaCode
}

/** Days in which nothing changes about somebody's being on the list: from the first, up to and without `untilOn`. */
export type Spell = {
  readonly fromOn: string
  readonly untilOn: string | undefined
  readonly state: ListState
  readonly areaCode: string | undefined
  readonly joinedOn: string | undefined
  readonly joinedAs: WayOfJoining | undefined
}

/** The whole story of somebody on the list, and what will be should nothing more be recorded. */
export function spellsOf(record: ListRecord): readonly Spell[] {
  const changes: { fromOn: string; state: ListState; areaCode: string | undefined }[] = []
  for (const fromOn of turningDays(record)) {
    const state = stateOn(record, fromOn)
    const areaCode = councilOn(record, fromOn)
    const last = changes.at(-1)
    if (state && (last?.state !== state || last.areaCode !== areaCode)) {
      changes.push({ fromOn, state, areaCode })
    }
  }
  return withJoining(changes)
}

function withJoining(
  changes: readonly Pick<Spell, 'fromOn' | 'state' | 'areaCode'>[],
): readonly Spell[] {
  let joined: Pick<Spell, 'joinedOn' | 'joinedAs'> = nobodyJoined
  let left: { readonly on: string; readonly as: ListState } | undefined
  return changes.map((change, index) => {
    const wasOn = joined.joinedOn !== undefined
    const isOn = isOnList(change.state)
    if (isOn && !wasOn) joined = { joinedOn: change.fromOn, joinedAs: wayBack(left, change.fromOn) }
    if (wasOn && !isOn) left = { on: change.fromOn, as: change.state }
    if (!isOn) joined = nobodyJoined
    return { ...change, ...joined, untilOn: changes[index + 1]?.fromOn }
  })
}

const nobodyJoined = { joinedOn: undefined, joinedAs: undefined } as const

function wayBack(
  left: { readonly on: string; readonly as: ListState } | undefined,
  joinedOn: string,
): WayOfJoining {
  if (!left || left.on <= monthsBefore(joinedOn, reach.monthsNew)) return 'new'
  return left.as === 'moved_away' ? 'moved_in' : 'returned'
}

/** Every day on which something can begin or run out, in order. */
function turningDays(record: ListRecord): readonly string[] {
  const days = [
    ...record.contacts.flatMap(({ night }) => [
      night,
      daysLater(night, reach.met),
      daysLater(night, reach.listed),
    ]),
    ...record.stays.flatMap(({ movedIn, movedOut }) => [
      movedIn,
      ...(movedOut ? [movedOut, daysLater(movedOut, reach.left)] : []),
    ]),
    ...record.departures.flatMap(({ leftOn }) => [leftOn, daysLater(leftOn, reach.left)]),
    ...record.endings.map(endOf),
  ]
  return [...new Set(days)].toSorted()
}

/** Sorts after every day. */
const forever = '9999-12-31'

/** The day from which a stay no longer holds: moved out, or told since to have moved away. */
function untilOf(stay: ListedStay, record: ListRecord): string | undefined {
  const away = record.endings
    .filter((one) => one.kind === 'moved_away' && one.endedOn >= stay.movedIn)
    .map(endOf)
    .toSorted()[0]
  return away !== undefined && (stay.movedOut === undefined || away < stay.movedOut)
    ? away
    : stay.movedOut
}

function endOf({ endedOn }: { readonly endedOn: string }): string {
  return endedOn
}
