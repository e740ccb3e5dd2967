import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { contactTypes, institutions } from '#vocabulary'

const first = Temporal.PlainDate.from('2022-03-01')
/** The days a random record speaks of. */
export const daysOfRandomRecords = 700
const councils = ['E08000025', 'E08000026', 'E08000027']

/** The day so many days after the first of random records, as `YYYY-MM-DD`. */
export function dayNumber(number: number): string {
  return first.add({ days: number }).toString()
}

// days cluster, for what happens on one day or a day apart is where rules differ
const day = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 30 }))
  .map(([block, offset]) => dayNumber(block * 60 + offset))
const council = fc.constantFrom(...councils)

const contact = fc.record({
  night: day,
  hour: fc.integer({ min: 13, max: 22 }),
  contactType: fc.constantFrom(...contactTypes.map(({ code }) => code)),
  areaCode: council,
})

const stay = fc
  .record({
    movedIn: day,
    nights: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }),
    areaCode: council,
    isSevereWeather: fc.boolean(),
  })
  .map(({ nights, ...one }) => ({
    ...one,
    accommodationType: 'hostel' as const,
    movedOut:
      nights === undefined
        ? undefined
        : Temporal.PlainDate.from(one.movedIn).add({ days: nights }).toString(),
  }))

/** What may be on record of one person, as the by-name list reads it. */
export const randomListRecord = fc
  .record({
    contacts: fc.array(contact, { maxLength: 8 }),
    stays: fc.array(stay, { maxLength: 3 }),
    departures: fc.array(
      fc.record({
        institution: fc.constantFrom(...institutions.map(({ code }) => code)),
        leftOn: day,
      }),
      { maxLength: 2 },
    ),
    endings: fc.array(
      fc.record({
        kind: fc.constantFrom('moved_away' as const, 'moved_away' as const, 'died' as const),
        endedOn: day,
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ contacts, ...rest }) => ({
    ...rest,
    contacts: contacts.map(({ hour, ...one }, minute) => ({
      ...one,
      at: `${one.night}T${hour}:${String(minute).padStart(2, '0')}:00Z`,
    })),
  }))
