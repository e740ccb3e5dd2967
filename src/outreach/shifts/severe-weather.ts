import { Temporal } from 'temporal-polyfill'
import { done, type Id, type Outcome, refused } from '#vocabulary'

export type SevereWeatherId = Id<'severe-weather'>

/** What severe weather is switched on for. */
export const weatherTriggers = [
  { code: 'frost', label: 'Frost: 0°C or below is forecast' },
  { code: 'snow_or_ice', label: 'Snow or ice' },
  { code: 'wind_or_storm', label: 'Wind or storm' },
  { code: 'flood', label: 'Flood' },
  { code: 'heat', label: 'Heat' },
] as const
export type WeatherTrigger = (typeof weatherTriggers)[number]['code']

/** A stretch of severe weather in a council, in which more is offered. In many places it is called SWEP. */
export type SevereWeather = {
  readonly id: SevereWeatherId
  readonly areaCode: string
  readonly fromAt: Temporal.Instant
  readonly untilAt: Temporal.Instant
  readonly trigger: WeatherTrigger
  readonly message: string
}

export type WeatherRefusal = 'foreign-council' | 'ends-before-it-starts' | 'too-long' | 'is-over'

const mostDays = 31

/** Whether severe weather may be switched on like this. */
export function takeSevereWeather(
  weather: SevereWeather,
  when: { readonly now: Temporal.Instant; readonly councils: readonly string[] },
): Outcome<SevereWeather, WeatherRefusal> {
  if (!when.councils.includes(weather.areaCode)) return refused('foreign-council')
  const hours = weather.fromAt.until(weather.untilAt).total('hours')
  if (hours <= 0) return refused('ends-before-it-starts')
  if (hours > mostDays * 24) return refused('too-long')
  if (Temporal.Instant.compare(weather.untilAt, when.now) <= 0) return refused('is-over')
  return done(weather)
}

/** What severe weather was switched on for, in words. */
export function triggerInWords(trigger: WeatherTrigger): string {
  return weatherTriggers.find(({ code }) => code === trigger)?.label ?? trigger
}
