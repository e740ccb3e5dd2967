import { Temporal } from 'temporal-polyfill'
import { leaveTrace, type Member } from '#access'
import { listCouncils } from '#directory'
import type { Db, Needs } from '#foundations'
import { namesOf } from '#people'
import { dayInWords } from '#vocabulary'
import { momentInWords } from '../contacts/moment.ts'
import { namedPatches, patchInWords } from '../shifts/named-patches.ts'
import { type NamedWeather, severeWeatherNow } from '../shifts/severe-weather.store.ts'
import { triggerInWords } from '../shifts/severe-weather.ts'
import { shiftsOfWorker } from '../shifts/shift.store.ts'
import { isOn, type Shift } from '../shifts/shift.ts'
import { shiftInWords } from '../shifts/shift-in-words.ts'
import { expectedOn } from './expected.store.ts'
import { daysExpected, type Expected, type Tonight } from './tonight.ts'

type Read = Omit<Tonight, 'device' | 'form_token' | 'server_now'>

/**
 * What a worker takes along tonight. Only somebody on a shift is given people, and only those of its own
 * council and patches; that they left the house on a phone stands in the trace.
 */
export async function readTonight(db: Db, needs: Needs, by: Member): Promise<Read> {
  const now = needs.clock.now()
  const shifts = await shiftsOfWorker(db, by.id, now.subtract({ hours: 4 }))
  const shift = shifts.find((one) => isOn(one, now))
  const all = await listCouncils(db)
  const councils = all.filter(({ code }) => by.areaCodes.includes(code))
  const areas = shift ? [shift.areaCode] : by.areaCodes
  const nameOf = (code: string) => all.find((one) => one.code === code)?.name ?? code
  return {
    member: by.name,
    shift: shift && {
      id: shift.id,
      area_code: shift.areaCode,
      words: shiftInWords(shift, nameOf(shift.areaCode)),
    },
    councils: councils.map(({ code, name }) => ({ code, name })),
    patches: (await namedPatches(db, areas)).map((patch) => ({
      id: patch.id,
      name: patchInWords(patch),
      area_code: patch.areaCode,
    })),
    ...(shift ? await expectedPeople(db, needs, shift) : { people: [], expected: 0 }),
    weather: (await severeWeatherNow(db, areas, now)).map(weatherInWords),
  }
}

async function expectedPeople(
  db: Db,
  needs: Needs,
  shift: Shift,
): Promise<{ readonly people: readonly Expected[]; readonly expected: number }> {
  const since = needs.clock.now().subtract({ hours: daysExpected * 24 })
  const { met, expected } = await expectedOn(db, shift, since)
  const ids = met.map(({ id }) => id)
  if (ids.length === 0) return { people: [], expected }
  await leaveTrace(db, {
    action: 'export',
    people: ids,
    categories: ['identity', 'contact'],
    detail: 'Took tonight’s list along on a phone',
  })
  const names = await namesOf(db, ids)
  const people = met.map(({ id, night }) => ({
    id,
    name: names.get(id) ?? '',
    last: `Last met on the night of ${dayInWords(Temporal.PlainDate.from(night))}`,
  }))
  return { people, expected }
}

function weatherInWords(one: NamedWeather): string {
  const words = `Severe weather plan on in ${one.areaName} until ${momentInWords(one.untilAt)}.`
  return `${words} ${triggerInWords(one.trigger)}. ${one.message}`.trim()
}
