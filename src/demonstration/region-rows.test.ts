import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  accommodationTypes,
  contactTypes,
  institutions,
  isSeen,
  nightOf,
  readDay,
} from '#vocabulary'
import { demonstrationCouncils } from './councils.ts'
import { dayText, readDayNumber } from './day-numbers.ts'
import { nightOfText, nightsSeen } from './reckon.ts'
import { simulateWholeRegion } from './simulate-region.ts'

const until = '2026-10-31'
const region = simulateWholeRegion({ until, months: 144, people: 9000, seed: 11 })
const codes = demonstrationCouncils.map((council) => council.areaCode)
const nights = nightsSeen(region, codes)

describe('every row', () => {
  test('has an id of its own, a known person and a council of the region', () => {
    const people = new Set(region.people.map((row) => row.person_id))
    expect(people.size).toBe(region.people.length)
    expect(new Set(region.contacts.map((row) => row.contact_id)).size).toBe(region.contacts.length)
    expect(new Set(region.stays.map((row) => row.stay_id)).size).toBe(region.stays.length)
    expect(new Set(region.departures.map((row) => row.departure_id)).size).toBe(
      region.departures.length,
    )
    for (const { person_id } of [...region.stays, ...region.departures, ...region.unlinked]) {
      expect(people.has(person_id)).toBe(true)
    }
    expect(region.contacts.every(({ person_id }) => !person_id || people.has(person_id))).toBe(true)
    const areas = [...region.contacts, ...region.stays, ...region.singleNights]
    expect(areas.every(({ area_code }) => codes.includes(area_code))).toBe(true)
  })

  test('names a real day, no later than the last, and ends no stay before it began', () => {
    const known = (text: string) => readDay(text) !== undefined && text <= until
    expect(region.people.every((row) => !row.date_of_birth || known(row.date_of_birth))).toBe(true)
    expect(region.departures.every((row) => known(row.left_on))).toBe(true)
    expect(
      region.singleNights.every((row) => known(row.night) && row.night.startsWith(row.month)),
    ).toBe(true)
    for (const { moved_in, moved_out } of region.stays) {
      expect(known(moved_in) && (!moved_out || (known(moved_out) && moved_in <= moved_out))).toBe(
        true,
      )
    }
  })

  test('says nothing the vocabulary does not know, and all that it does', () => {
    const used = <Row>(rows: readonly Row[], code: (row: Row) => string) =>
      [...new Set(rows.map(code))].toSorted()
    const known = (list: readonly { readonly code: string }[]) =>
      list.map(({ code }) => code).toSorted()
    expect(used(region.contacts, (row) => row.contact_type)).toEqual(known(contactTypes))
    expect(used(region.stays, (row) => row.accommodation_type)).toEqual(known(accommodationTypes))
    expect(used(region.departures, (row) => row.institution)).toEqual(known(institutions))
  })

  test('tells its moment as London’s clocks did, on the last day at the latest', () => {
    const nearChange = /-(03|10)-(2[5-9]|3[01])T0/
    const checked = region.contacts.filter(
      (row, at) => at % 50 === 0 || nearChange.test(row.contacted_at),
    )
    for (const { contacted_at } of checked) {
      const local = Temporal.PlainDateTime.from(contacted_at).toZonedDateTime('Europe/London')
      expect(local.toPlainDateTime().toString()).toBe(contacted_at.slice(0, 19))
      const moment =
        contacted_at.length > 19 ? Temporal.Instant.from(contacted_at) : local.toInstant()
      const told = moment.toZonedDateTimeISO('Europe/London').toPlainDateTime().toString()
      expect(told).toBe(contacted_at.slice(0, 19))
      expect(contacted_at.slice(0, 10) <= until).toBe(true)
      expect(nightOf(moment).toString()).toBe(dayText(nightOfText(contacted_at)))
    }
  })
})

describe('the people of the region', () => {
  const gaps = [...nights.values()].flatMap((seen) =>
    seen.slice(1).map((night, at) => night - (seen[at] ?? 0)),
  )

  test('come once, come back after half a year, and come back after five', () => {
    expect([...nights.values()].filter((seen) => seen.length === 1).length).toBeGreaterThan(500)
    expect(gaps.filter((gap) => gap >= 180).length).toBeGreaterThan(500)
    expect(gaps.filter((gap) => gap > 1830).length).toBeGreaterThan(5)
  })

  test('are met in two councils, before and after midnight, and as the clocks go back', () => {
    const [here, there] = codes.slice(0, 2).map((code) => nightsSeen(region, [code]))
    expect([...(here?.keys() ?? [])].some((id) => there?.has(id))).toBe(true)
    const seen = region.contacts.filter((row) => isSeen(row.contact_type))
    const hours = new Set(seen.map((row) => row.contacted_at.slice(11, 13)))
    expect([...hours].toSorted()).toEqual(['00', '01', '02', '03', '04', '05', '22', '23'])
    const twice = seen.filter((row) =>
      /^\d{4}-10-(2[5-9]|3[01])T01.*\+01:00$/.test(row.contacted_at),
    )
    expect(twice.length).toBeGreaterThan(0)
  })

  test('are sometimes unnamed, never seen asleep, or only heard of', () => {
    expect(region.contacts.some((row) => row.person_id === '')).toBe(true)
    const met = region.contacts.filter((row) => row.contact_type !== 'intelligence')
    const metIds = new Set(met.map((row) => row.person_id))
    expect(region.people.some((row) => !metIds.has(row.person_id))).toBe(true)
    expect(region.people.length - nights.size).toBeGreaterThan(200)
  })

  test('are indoors on the nights of severe weather they were given a bed for', () => {
    const sheltered = region.stays.filter((stay) => stay.severe_weather && stay.moved_out)
    expect(sheltered.length).toBeGreaterThan(100)
    for (const { person_id, moved_in, moved_out } of sheltered) {
      const [from, to] = [readDayNumber(moved_in), readDayNumber(moved_out)]
      const out = nights.get(person_id)?.filter((night) => night >= from && night < to)
      expect(out).toEqual([])
    }
  })

  test('carry the faults a check of quality should find, each in a valid row', () => {
    const seenAfter = (id: string, day: string) =>
      (nights.get(id)?.at(-1) ?? 0) > readDayNumber(day) + 30
    const abroad = region.stays.filter(
      (stay) => stay.accommodation_type === 'returned_home_country',
    )
    expect(abroad.some((stay) => seenAfter(stay.person_id, stay.moved_in))).toBe(true)
    const open = region.stays.filter((stay) => stay.moved_out === '')
    expect(open.some((stay) => seenAfter(stay.person_id, stay.moved_in))).toBe(true)
    expect(region.people.some((row) => row.date_of_birth === '')).toBe(true)
    expect(region.people.some((row) => row.date_of_birth && row.date_of_birth < '1923')).toBe(true)
    const minutes = new Map<string, number>()
    const isTwice = region.contacts.filter(({ person_id, contacted_at }) => {
      const hour = person_id + contacted_at.slice(0, 13)
      const minute = Number(contacted_at.slice(14, 16))
      const before = minutes.get(hour)
      minutes.set(hour, minute)
      return person_id && before !== undefined && minute - before <= 8
    })
    expect(isTwice.length).toBeGreaterThan(50)
    const early = region.departures.filter(
      (row) => dayText(nights.get(row.person_id)?.[0] ?? 0) < row.left_on,
    )
    expect(early.length).toBeGreaterThan(0)
  })
})
