import { Temporal } from 'temporal-polyfill'
import { calendarDay, calendarFile, calendarMoment, calendarText } from '#commitment'
import {
  calendarDayOf,
  type Due,
  dayInWords,
  london,
  occurrencesOf,
  type Period,
  printDue,
  type RecurringDue,
} from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import type { PlanToday } from '../standing/open-plans.ts'
import { ledBy } from './led-by.ts'
import { shortened } from './shortened.ts'

/**
 * The actions of a plan as a calendar (RFC 5545), or those that one organisation leads: each stands on the last day of
 * its window, and its summary says what was said, for nobody named that day. What has no date is not in it.
 */
export function planCalendar(open: PlanToday, publicUrl: string, lead?: string): string {
  const { plan, inOrder } = open
  const actions = lead === undefined ? inOrder : ledBy(inOrder, lead)
  const made = calendarMoment(open.today.toZonedDateTime(london).toInstant())
  const told = { ...open, made, address: `${publicUrl}/${baseOf(open)}/${plan.id}` }
  const events = actions.flatMap((action) =>
    timesOf(action, plan.period).flatMap((time) => eventOf(action, time, told)),
  )
  const name = calendarText(lead === undefined ? plan.title : `${plan.title}: ${lead}`)
  return calendarFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Waymark//Plan//EN',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    `URL:${told.address}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...(events.length === 0 ? nothingToTell : events),
    'END:VCALENDAR',
  ])
}

/** A calendar may not be without any part (section 3.6): where no action has a date, it holds the name of a zone. */
const nothingToTell = [
  ...['BEGIN:VTIMEZONE', 'TZID:UTC', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
  ...['TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000', 'END:STANDARD', 'END:VTIMEZONE'],
]

/** A draft is read only by those who write it, at an address of theirs. */
function baseOf({ plan }: PlanToday): 'plans' | 'our-plans' {
  return plan.state === 'draft' ? 'our-plans' : 'plans'
}

/** The day something stands on in a calendar, what tells several of one action apart, and how it comes again. */
type Time = {
  readonly on: Temporal.PlainDate
  readonly mark: string
  readonly within: Period | undefined
  readonly again: readonly string[]
}

/**
 * What comes again is one event with a rule, where a rule says exactly the last day of each stretch: where stretches are of so
 * many days, or begin on a day that every month has. Elsewhere it is an event a time.
 */
function timesOf({ due }: PlanAction, plan: Period): readonly Time[] {
  if (due.kind !== 'recurring') {
    const on = calendarDayOf(due)
    return on ? [{ on, mark: '', within: undefined, again: [] }] : []
  }
  const { from, to = plan.to } = due.window
  const rule = ruleOf(due)
  if (rule !== undefined) {
    const first = firstOf(due, { from, to })
    const until = due.window.to ? `;UNTIL=${calendarDay(to.subtract({ days: 1 }))}` : ''
    const again = [`RRULE:${rule}${until}`]
    return first ? [{ on: lastDayOf(first), mark: '', within: undefined, again }] : []
  }
  return occurrencesOf(due, { from, to }).map((within) => {
    const on = lastDayOf(within)
    return { on, mark: `-${calendarDay(on)}`, within, again: [] }
  })
}

/** The rule of the last days of what comes again; nothing where no rule says exactly those. */
function ruleOf({ recurrence, window }: RecurringDue): string | undefined {
  const rule = /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;INTERVAL=\d+)?$/.exec(recurrence)
  if (!rule) return undefined
  if (rule[1] === 'DAILY' || rule[1] === 'WEEKLY') return recurrence
  const { day, month } = window.from
  if (day > 28) return undefined
  const before = day === 1 ? -1 : day - 1
  if (rule[1] === 'MONTHLY') return `${recurrence};BYMONTHDAY=${before}`
  return `${recurrence};BYMONTH=${day === 1 ? ((month + 10) % 12) + 1 : month};BYMONTHDAY=${before}`
}

/** The first time of something. Looked for near its beginning first: what comes each day has thousands, each quarter forty. */
function firstOf(due: RecurringDue, { from, to }: Period): Period | undefined {
  for (const near of [from.add({ months: 1 }), from.add({ years: 1 })]) {
    if (Temporal.PlainDate.compare(near, to) > 0) break
    const [first] = occurrencesOf(due, { from, to: near })
    if (first) return first
  }
  return occurrencesOf(due, { from, to })[0]
}

function lastDayOf({ to }: Period): Temporal.PlainDate {
  return to.subtract({ days: 1 })
}

type Told = PlanToday & { readonly address: string; readonly made: string }

function eventOf(
  action: PlanAction,
  { on, mark, within, again }: Time,
  told: Told,
): readonly string[] {
  const { id, number, statement, due, leads, left } = action
  const status = told.statuses.get(id)
  const description = [
    statement,
    dueInWords(due, within),
    leads.length > 0 ? `Led by ${leads.map(({ name }) => name).join(', ')}.` : 'Nobody is named.',
    ...(status ? [`How it stands: ${status.word}.`] : []),
  ]
  return [
    'BEGIN:VEVENT',
    `UID:${id}${mark}@waymark`,
    `DTSTAMP:${told.made}`,
    `SEQUENCE:${Math.min(told.plan.revision, 2_147_483_647)}`,
    `DTSTART;VALUE=DATE:${calendarDay(on)}`,
    `DTEND;VALUE=DATE:${calendarDay(on.add({ days: 1 }))}`,
    ...again,
    `SUMMARY:${calendarText(`${number} ${shortened(statement, 80)}: ${printDue(due)}`)}`,
    `DESCRIPTION:${calendarText(description.join('\n\n'))}`,
    `URL:${told.address}/actions/${id}`,
    ...(left.life === 'withdrawn' || left.life === 'superseded' ? ['STATUS:CANCELLED'] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function dueInWords(due: Due, within: Period | undefined): string {
  const said = [`Due ${printDue(due)}.`]
  if (within) {
    const [first, last] = [dayInWords(within.from), dayInWords(lastDayOf(within))]
    said.push(`This time: between ${first} and ${last}.`)
  }
  if (due.flags.includes('first-occurrence')) {
    said.push('When the first time is, nobody has said: it is counted from the beginning.')
  }
  return said.join(' ')
}
