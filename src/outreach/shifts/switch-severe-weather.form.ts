import { z } from 'zod'
import { type Problems, problemsFrom } from '#design'
import { readDay } from '#vocabulary'
import { momentOf, readTime } from '../contacts/moment.ts'
import { hiddenId, line } from '../contacts/words.ts'
import {
  type SevereWeather,
  type SevereWeatherId,
  type WeatherTrigger,
  weatherTriggers,
} from './severe-weather.ts'

const day = (words: string) =>
  z
    .string()
    .default('')
    .refine((typed) => readDay(typed) !== undefined, words)
const time = (words: string) =>
  z
    .string()
    .default('')
    .refine((typed) => readTime(typed) !== undefined, words)

/** The fields of the form that switches severe weather on, in its order. */
const weatherForm = z.object({
  severe_weather_id: hiddenId<'severe-weather'>(),
  area_code: z.string({ error: 'Select the council' }).min(1, 'Select the council'),
  trigger_code: z.enum(
    weatherTriggers.map(({ code }) => code) as [WeatherTrigger, ...WeatherTrigger[]],
    'Select why from the list',
  ),
  from_day: day('Enter the day from which it is on, such as 2024-01-10'),
  from_time: time('Enter the time from which it is on, such as 20:00'),
  until_day: day('Enter the day until which it is on, such as 2024-01-12'),
  until_time: time('Enter the time until which it is on, such as 10:00'),
  message: line(300, 'The message must be 300 characters or fewer'),
})
export type WeatherForm = z.infer<typeof weatherForm>

/** Reads the form that switches severe weather on. */
export function readWeatherForm(
  typed: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly weather: SevereWeather }
  | { readonly ok: false; readonly problems: Problems<WeatherForm> } {
  const read = weatherForm.safeParse(typed)
  if (!read.success) return { ok: false, problems: problemsFrom(read.error) }
  const fromAt = momentOf(read.data.from_day, read.data.from_time)
  const untilAt = momentOf(read.data.until_day, read.data.until_time)
  if (!fromAt || !untilAt) return { ok: false, problems: { from_day: 'Enter the day' } }
  return {
    ok: true,
    weather: {
      id: read.data.severe_weather_id as SevereWeatherId,
      areaCode: read.data.area_code,
      trigger: read.data.trigger_code,
      message: read.data.message,
      fromAt,
      untilAt,
    },
  }
}
