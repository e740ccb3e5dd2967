import type { Member } from '#access'
import type { Needs } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import { endSevereWeather, keepSevereWeather } from './severe-weather.store.ts'
import {
  type SevereWeather,
  type SevereWeatherId,
  takeSevereWeather,
  type WeatherRefusal,
} from './severe-weather.ts'

/** A coordinator switches severe weather on in a council of theirs. */
export async function switchOn(
  needs: Needs,
  by: Member,
  weather: SevereWeather,
): Promise<Outcome<SevereWeather, WeatherRefusal>> {
  const taken = takeSevereWeather(weather, { now: needs.clock.now(), councils: by.areaCodes })
  if (!taken.ok) return taken
  await needs.db.transaction().execute((db) => keepSevereWeather(db, by, weather))
  return taken
}

/** A coordinator switches it off before its time. */
export async function switchOff(
  needs: Needs,
  by: Member,
  id: SevereWeatherId,
): Promise<Outcome<SevereWeatherId, 'is-not-on'>> {
  const at = needs.clock.now()
  const wasOn = await needs.db.transaction().execute((db) => endSevereWeather(db, by, { id, at }))
  return wasOn ? done(id) : refused('is-not-on')
}
