import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { idOf } from '#foundations'
import { occurrencesOf } from '#vocabulary'
import { aLead, anAction, anOpenPlan, period } from './an-open-plan.ts'
import { planCalendar } from './plan-calendar.ts'

const house = 'https://plans.example'

/** What another reader of calendars finds in ours. */
function eventsIn(calendar: string) {
  return new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part)
    const { uid, summary, description, startDate, endDate } = event
    const days = [startDate.toString(), endDate.toString()]
    return { uid, summary, description, days, isWholeDay: startDate.isDate, part }
  })
}

function calendarOf(...actions: Parameters<typeof anOpenPlan>[0]) {
  return planCalendar(anOpenPlan(actions), house)
}

test('gives no day to what has no date, and stays a calendar that others read', () => {
  const calendar = calendarOf(anAction('1.1', ''), anAction('1.2', 'TBC'), anAction('1.3', 'RSMT'))
  expect(eventsIn(calendar)).toEqual([])
  expect(new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents()).toHaveLength(1)
})

test('names no day that nobody said: what is due by a month stands on its last day and says so', () => {
  const [event] = eventsIn(calendarOf(anAction('7.2', 'April 2023')))
  expect(event?.summary).toBe('7.2 Open the door to whoever knocks (7.2): by the end of April 2023')
  expect(event?.days).toEqual(['2023-04-30', '2023-05-01'])
  expect(event?.isWholeDay).toBe(true)
})

test('tells when the plan says nothing of the first time of what comes again', () => {
  const [event] = eventsIn(calendarOf(anAction('3.1', 'Six monthly')))
  expect(event?.summary).toContain('every six months')
  expect(event?.description).toContain('nobody has said')
  expect(daysOf(event)).toEqual([
    ...['2023-03-31', '2023-09-30', '2024-03-31', '2024-09-30', '2025-03-31'],
  ])
})

/** The days on which another reader shows an event. */
function daysOf(event: ReturnType<typeof eventsIn>[number] | undefined): readonly string[] {
  const days: string[] = []
  const again = event && new ICAL.Event(event.part).iterator()
  for (let day = again?.next(); day; day = again?.next()) days.push(`${day}`)
  return days
}

const rule = fc.record({
  every: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
  interval: fc.integer({ min: 1, max: 14 }),
  onward: fc.integer({ min: 0, max: 400 }),
  lasts: fc.integer({ min: 1, max: 2000 }),
})

test('another reader finds what comes again on the same days as the plan does, whatever its rhythm', () => {
  fc.assert(
    fc.property(rule, ({ every, interval, onward, lasts }) => {
      const from = period.from.add({ days: onward })
      const window = { from, to: from.add({ days: lasts }) }
      const recurrence = interval === 1 ? `FREQ=${every}` : `FREQ=${every};INTERVAL=${interval}`
      const due = { kind: 'recurring', raw: '', flags: [], edtf: '..', window, recurrence } as const
      const events = eventsIn(calendarOf(anAction('3.2', due)))
      expect(events.flatMap(daysOf)).toEqual(
        occurrencesOf(due, window).map(({ to }) => `${to.subtract({ days: 1 })}`),
      )
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    }),
  )
})

test('says that what was withdrawn is off', () => {
  const off = anAction('1.1', 'May 2024')
  const calendar = calendarOf({ ...off, left: { ...off.left, life: 'withdrawn' } })
  expect(eventsIn(calendar)[0]?.part.getFirstPropertyValue('status')).toBe('CANCELLED')
})

test('keeps the name of an event for as long as there is the action, and counts changes up', () => {
  const [before] = eventsIn(calendarOf(anAction('1.1', 'May 2024')))
  const later = anOpenPlan([{ ...anAction('1.1', 'June 2024'), number: '4.9' }], { revision: 12 })
  const [after] = eventsIn(planCalendar(later, house))
  expect(after?.uid).toBe(before?.uid)
  expect(after?.days[0]).toBe('2024-06-30')
  expect(before?.part.getFirstPropertyValue('sequence')).toBe(7)
  expect(after?.part.getFirstPropertyValue('sequence')).toBe(12)
})

test('gives an organisation what it leads, and nothing that is still to be given to somebody', () => {
  const agencyId = idOf<'agency'>('agency', 'canal-street')
  const open = anOpenPlan([
    anAction('1.1', 'May 2024', { leads: [aLead('Canal Street outreach', agencyId)] }),
    anAction('1.2', 'May 2024', { leads: [aLead('canal  STREET Outreach ')] }),
    anAction('1.3', 'May 2024', { leads: [aLead('Another house')] }),
    anAction('1.4', 'May 2024', {
      leads: [{ ...aLead('Canal Street outreach'), isPlaceholder: true }],
    }),
  ])
  const numbers = (lead: string) =>
    eventsIn(planCalendar(open, house, lead)).map(({ summary }) => summary.split(' ')[0])
  expect(numbers('Canal Street outreach')).toEqual(['1.1', '1.2'])
  expect(numbers(agencyId)).toEqual(['1.1'])
  expect(numbers('Nobody')).toEqual([])
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: fc.constantFrom('\\', ';', ',', '\n', '\r', 'n', '"', ':', 'é', '😀') }),
)

test('whatever stands in an action, another reader finds the same words', () => {
  fc.assert(
    fc.property(anyText, (statement) => {
      const calendar = calendarOf(anAction('1.1', '31 January 2025', { statement }))
      const words = `${statement}\n\nDue by`
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(/[^\P{Cc}\t\n]/gu, ' ')
        .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
      const read = eventsIn(Buffer.from(calendar).toString())
      expect(read.map(({ description }) => description.startsWith(words))).toEqual([true])
    }),
    { numRuns: 300 },
  )
})

test('no line is longer than 75 octets, none ends but in both signs, and none breaks a letter', () => {
  fc.assert(
    fc.property(anyText, (statement) => {
      const calendar = calendarOf(anAction('1.1', 'May 2024', { statement, leads: [] }))
      const lines = calendar.split('\r\n')
      expect(lines.pop()).toBe('')
      expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([])
      expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
      expect(Buffer.from(calendar).toString()).toBe(
        calendar.replaceAll(/\p{Surrogate}/gu, '\uFFFD'),
      )
    }),
    { numRuns: 300 },
  )
})
