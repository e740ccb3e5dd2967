import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import type { Db } from '#foundations'
import { momentOfColumn } from '../contacts/contact.store.ts'
import type { SevereWeather, SevereWeatherId, WeatherTrigger } from './severe-weather.ts'

/** Severe weather with the name of its council, as a banner says it. */
export type NamedWeather = SevereWeather & { readonly areaName: string }

/** The severe weather that is on in some councils at a moment, or is still to come; what has ended is left out. */
export async function severeWeatherFrom(
  db: Db,
  areaCodes: readonly string[],
  now: Temporal.Instant,
): Promise<readonly NamedWeather[]> {
  const { rows } = await sql<{
    id: SevereWeatherId
    area_code: string
    area_name: string
    from_at: string
    until_at: string
    trigger_code: WeatherTrigger
    message: string
  }>`
    select weather.severe_weather_id as id, weather.area_code, area.name as area_name, weather.from_at,
      weather.until_at, weather.trigger_code, weather.message
    from outreach.severe_weather as weather
    join directory.area using (area_code)
    where weather.area_code = any (${[...areaCodes]})
      and weather.until_at > ${now.toString()}::timestamptz
      and weather.switched_off_at is null
    order by weather.from_at, area.name, weather.severe_weather_id
  `.execute(db)
  return rows.map((row) => ({
    id: row.id,
    areaCode: row.area_code,
    areaName: row.area_name,
    fromAt: momentOfColumn(row.from_at),
    untilAt: momentOfColumn(row.until_at),
    trigger: row.trigger_code,
    message: row.message,
  }))
}

/** Keeps severe weather that is switched on; the same sent twice is kept once. */
export async function keepSevereWeather(db: Db, by: Member, weather: SevereWeather): Promise<void> {
  await sql`
    insert into outreach.severe_weather (severe_weather_id, area_code, from_at, until_at, trigger_code, message,
      switched_on_by)
    values (${weather.id}, ${weather.areaCode}, ${weather.fromAt.toString()}, ${weather.untilAt.toString()},
      ${weather.trigger}, ${weather.message}, ${by.id})
    on conflict (severe_weather_id) do nothing
  `.execute(db)
}

/** Switches severe weather off before its time; says whether it was on. */
export async function endSevereWeather(
  db: Db,
  by: Member,
  { id, at }: { readonly id: SevereWeatherId; readonly at: Temporal.Instant },
): Promise<boolean> {
  const { rows } = await sql`
    update outreach.severe_weather
    set switched_off_at = ${at.toString()}, switched_off_by = ${by.id}
    where severe_weather_id = ${id}
      and area_code = any (${[...by.areaCodes]})
      and switched_off_at is null
    returning severe_weather_id
  `.execute(db)
  return rows.length > 0
}

/** The severe weather that is on in some councils at a moment. */
export async function severeWeatherNow(
  db: Db,
  areaCodes: readonly string[],
  now: Temporal.Instant,
): Promise<readonly NamedWeather[]> {
  const all = await severeWeatherFrom(db, areaCodes, now)
  return all.filter(({ fromAt }) => fromAt.epochMilliseconds <= now.epochMilliseconds)
}
