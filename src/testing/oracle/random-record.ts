import fc from 'fast-check'
import type { ContactRow, InterchangeRows } from '#interchange'
import { genders, nationalities } from '#vocabulary'
import { drawsFrom } from './draws.ts'
import type { RandomLife } from './plot.ts'
import { randomLife } from './random-life.ts'
import { randomMoment } from './random-moment.ts'
import { randomSetting, type Setting, trickyDayOf } from './random-setting.ts'

/** A made-up region, and the question to put to it: `whoCounts(record.rows, record)`. */
export type RandomRecord = {
  readonly rows: InterchangeRows
  readonly councils: readonly string[]
  readonly from: string
  readonly to: string
}

/** The same made-up region for the same seed, with so many people and some sightings of nobody knows whom. */
export function makeRandomRecord(seed: number, size: { readonly people: number }): RandomRecord {
  const draws = drawsFrom(seed)
  const lives = Array.from({ length: size.people }, () => draws.below(0x1_0000_0000))
  return livedBy(seed, lives)
}

/** Any made-up region of up to so many people. Shrinks by leaving people out. */
export function randomRecord(mostPeople = 40): fc.Arbitrary<RandomRecord> {
  const seeds = fc.noShrink(fc.integer())
  return fc
    .tuple(seeds, fc.array(seeds, { maxLength: mostPeople, size: 'max' }))
    .map(([seed, lives]) => livedBy(seed, lives))
}

function livedBy(seed: number, lifeSeeds: readonly number[]): RandomRecord {
  const setting = randomSetting(seed)
  const { councils, from, to } = setting
  const parts = lifeSeeds.map((lifeSeed, index) =>
    rowsOfLife(randomLife(lifeSeed, setting), { seed: lifeSeed, personId: `P${index + 1}` }),
  )
  const rows: InterchangeRows = {
    people: parts.flatMap((part) => part.people),
    contacts: [
      ...parts.flatMap((part) => part.contacts),
      ...unidentified(seed, setting, lifeSeeds.length),
    ],
    stays: parts.flatMap((part) => part.stays),
    departures: parts.flatMap((part) => part.departures),
    singleNights: setting.declared.map(({ council, month, night }) => ({
      area_code: council,
      month,
      night,
    })),
  }
  return { rows, councils, from, to }
}

type Named = { readonly seed: number; readonly personId: string }

function rowsOfLife(life: RandomLife, { seed, personId }: Named): InterchangeRows {
  const draws = drawsFrom(seed + 1)
  return {
    people: [
      {
        person_id: personId,
        date_of_birth: life.born ?? draws.oneOf(['', '1984-03-09', '1971-12-31', '2003-07-01']),
        gender: draws.oneOf(['', ...genders.map((gender) => gender.code)] as const),
        nationality: draws.oneOf(nationalities).code,
        care_leaver: life.isCareLeaver ?? draws.chance(5),
        identified: !draws.chance(15),
      },
    ],
    contacts: life.met.map((met, index) => ({
      contact_id: `${personId}-C${index + 1}`,
      person_id: personId,
      area_code: met.council,
      contacted_at: randomMoment(draws, met.night),
      contact_type: met.type,
    })),
    stays: life.stayed.map((stay, index) => ({
      stay_id: `${personId}-S${index + 1}`,
      person_id: personId,
      area_code: stay.council,
      accommodation_type: stay.kind,
      moved_in: stay.movedIn,
      moved_out: stay.movedOut,
      severe_weather: stay.reason === 'severe-weather',
    })),
    departures: life.left.map((left, index) => ({
      departure_id: `${personId}-D${index + 1}`,
      person_id: personId,
      institution: left.institution,
      left_on: left.leftOn,
    })),
    singleNights: [],
  }
}

/** A few contacts with people nobody could name, some of them on a declared night, some of them hearsay. */
function unidentified(seed: number, setting: Setting, people: number): readonly ContactRow[] {
  const draws = drawsFrom(seed + 2)
  return Array.from({ length: draws.below(3 + Math.ceil(people / 10)) }, (_, index) => {
    const declared = draws.oneOf(setting.declared)
    const isOnTheNight = draws.chance(50)
    const anyDay = trickyDayOf(draws, draws.oneOf(setting.months))
    return {
      contact_id: `U${index + 1}`,
      person_id: '',
      area_code: isOnTheNight ? declared.council : draws.oneOf(setting.councils),
      contacted_at: randomMoment(draws, isOnTheNight ? declared.night : anyDay),
      contact_type: draws.oneOf([
        'bedded_down',
        'about_to_bed_down',
        'intelligence',
        'disclosed',
      ] as const),
    }
  })
}
