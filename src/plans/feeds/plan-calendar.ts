import type { Temporal } from 'temporal-polyfill'
import { calendarDay, calendarFile, calendarMoment, calendarText } from '#commitment'
import {
  calendarDayOf,
  type Due,
  dayInWords,
  london,
  occurrencesOf,
  type Period,
  printDue,
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
  const told = { ...open, address: `${publicUrl}/${baseOf(open)}/${plan.id}` }
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
 * What comes again each so many days or weeks is one event with its rule. Months are of unlike lengths, and no rule says “the
 * last day of each stretch” where stretches begin on any day of a month: there it is an event a time.
 */
function timesOf({ due }: PlanAction, plan: Period): readonly Time[] {
  if (due.kind !== 'recurring') {
    const on = calendarDayOf(due)
    return on ? [{ on, mark: '', within: undefined, again: [] }] : []
  }
  const { from, to = plan.to } = due.window
  if (/^FREQ=(DAILY|WEEKLY)\b/.test(due.recurrence)) {
    const soon = occurrencesOf(due, { from, to: from.add({ months: 1 }) })
    const first = soon[0] ?? occurrencesOf(due, { from, to })[0]
    const until = due.window.to ? `;UNTIL=${calendarDay(to.subtract({ days: 1 }))}` : ''
    const again = [`RRULE:${due.recurrence}${until}`]
    return first ? [{ on: lastDayOf(first), mark: '', within: undefined, again }] : []
  }
  return occurrencesOf(due, { from, to }).map((within) => {
    const on = lastDayOf(within)
    return { on, mark: `-${calendarDay(on)}`, within, again: [] }
  })
}

function lastDayOf({ to }: Period): Temporal.PlainDate {
  return to.subtract({ days: 1 })
}

type Told = PlanToday & { readonly address: string }

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
    `DTSTAMP:${calendarMoment(told.today.toZonedDateTime(london).toInstant())}`,
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
  const said = `Due ${printDue(due)}.`
  if (!within) return said
  const between = `This time: between ${dayInWords(within.from)} and ${dayInWords(lastDayOf(within))}.`
  return due.flags.includes('first-occurrence')
    ? `${said} ${between} When the first is, nobody has said: it is counted from the beginning.`
    : `${said} ${between}`
}
