import { Temporal } from 'temporal-polyfill'
import type { Due, UndatedDue } from './due.ts'
import { type DueFlag, inOrder } from './due-flags.ts'
import type { DueReading } from './due-reading.ts'
import type { PlanCalendar } from './plan-calendar.ts'
import { type Fault, stretch } from './span.ts'

export type Read = {
  readonly raw: string
  readonly readings: readonly (DueReading | Fault)[]
  /** What is to be said of every reading. */
  readonly flags: readonly DueFlag[]
}

/** Puts the readings of a text in order for this plan, and says of each what is to be looked at. */
export function settle({ raw, readings, flags }: Read, plan: PlanCalendar): readonly Due[] {
  const dated = readings.flatMap((reading) => ('fault' in reading ? [] : [reading]))
  if (dated.length === 0) {
    const faults = readings.flatMap((reading) => ('fault' in reading ? [reading.fault] : []))
    return [unparsed(raw, faults.length > 0 ? faults : ['not-a-date'])]
  }
  const sorted = dated.toSorted((one, other) => rankOf(one, plan) - rankOf(other, plan))
  const keys = sorted.map(keyOf)
  const distinct = sorted.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
  const ways: readonly DueFlag[] = distinct.length > 1 ? ['two-readings'] : []
  return distinct.map((reading) =>
    dueOf(raw, {
      ...reading,
      flags: inOrder([...reading.flags, ...flags, ...ways, ...placeOf(reading, plan)]),
    }),
  )
}

/** Something that was not read, and why. */
export function unparsed(raw: string, flags: readonly DueFlag[]): UndatedDue {
  return { raw, kind: 'unparsed', flags: inOrder(flags) }
}

/** What the dates around it are goes first; then what lies near the plan; then the order of reading. */
function rankOf({ unit, window }: DueReading, { period, neighbours }: PlanCalendar): number {
  const isUnlikeOthers =
    unit === (neighbours === 'days' ? 'month' : 'day') && neighbours !== undefined
  const { compare } = Temporal.PlainDate
  const isNear =
    compare(window.from, period.to.add({ years: 2 })) < 0 &&
    (!window.to || compare(window.to, period.from.subtract({ years: 2 })) > 0)
  return (isUnlikeOthers ? 2 : 0) + (isNear ? 0 : 1)
}

function keyOf({ kind, start, end, window, recurrence }: DueReading): string {
  return [kind, start, end, window.from, window.to ?? '', recurrence ?? ''].join(' ')
}

function placeOf({ window }: DueReading, { period }: PlanCalendar): readonly DueFlag[] {
  const { compare } = Temporal.PlainDate
  if (window.to && compare(window.to, period.from) <= 0) return ['before-plan']
  return compare(window.from, period.to) >= 0 ? ['after-plan'] : []
}

function dueOf(raw: string, reading: DueReading): Due {
  const { kind, window, flags, recurrence } = reading
  const timed = { raw, flags, edtf: edtfOf(reading), window }
  if (kind !== 'recurring') return { ...timed, kind }
  return { ...timed, kind, recurrence: recurrence ?? 'FREQ=YEARLY' }
}

const unsure: readonly DueFlag[] = ['two-readings', 'year-assumed', 'needs-anchor', 'provisional']

function edtfOf(reading: DueReading): string {
  const mark = markOf(reading)
  const isSeason = /-2[1-4]$/.test(reading.start) && reading.unit === 'season'
  const { from, to } = reading.window
  // a season is said in months where something is to be marked on it, because level 1 marks none
  const { start, end } = isSeason && mark !== '' && to ? stretch({ from, to }) : reading
  return start === end ? `${start}${mark}` : `${marked(start, mark)}/${marked(end, mark)}`
}

function marked(time: string, mark: string): string {
  return time === '..' ? time : `${time}${mark}`
}

/** How sure the time itself is. Of what goes on or comes again, only the rhythm may be in doubt. */
function markOf({ kind, flags }: DueReading): '' | '?' | '~' | '%' {
  if (kind !== 'by' && kind !== 'from') return ''
  const isUnsure = unsure.some((flag) => flags.includes(flag))
  if (flags.includes('about')) return isUnsure ? '%' : '~'
  return isUnsure ? '?' : ''
}
