import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, memberOf, sendPage, signedInFrame } from '#access'
import type { Problems } from '#design'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { councilChoices } from '../contacts/contact-choices.ts'
import { typedMoment } from '../contacts/moment.ts'
import { SevereWeatherPage } from './severe-weather.page.tsx'
import { severeWeatherFrom } from './severe-weather.store.ts'
import type { WeatherRefusal } from './severe-weather.ts'
import { readWeatherForm, type WeatherForm } from './switch-severe-weather.form.ts'
import { switchOff, switchOn } from './switch-severe-weather.ts'

type Typed = Readonly<Record<string, string | undefined>>

const sayRefusal = {
  'foreign-council': { area_code: 'Select a council you work in' },
  'ends-before-it-starts': { until_day: 'The end must be after the beginning' },
  'too-long': { until_day: 'It can be on for 31 days at most. Switch it on again after that' },
  'is-over': { until_day: 'The end must be to come' },
} as const satisfies Record<WeatherRefusal, Problems<WeatherForm>>

/** The addresses at which severe weather is told, and switched on and off by a coordinator. */
export function severeWeatherRoutes(app: FastifyInstance, needs: Needs): void {
  app.get(
    '/severe-weather',
    { config: { rule: allow('outreach_worker', 'analyst', 'coordinator'), purpose: 'outreach' } },
    async (request, reply) => {
      const now = typedMoment(needs.clock.now())
      const later = typedMoment(needs.clock.now().add({ hours: 48 }))
      const typed = {
        severe_weather_id: needs.newId<'severe-weather'>(),
        ...{ from_day: now.day, from_time: now.time, until_day: later.day, until_time: '10:00' },
      }
      return show({ needs: actingNeeds(needs, request), request, reply }, typed, {})
    },
  )
  switchRoutes(app, needs)
}

function switchRoutes(app: FastifyInstance, needs: Needs): void {
  const rule = allow('coordinator')
  app.post<{ Body: Typed | undefined }>(
    '/severe-weather',
    { config: { rule, purpose: 'outreach' } },
    async (request, reply) => {
      const acting = actingNeeds(needs, request)
      const typed = request.body ?? {}
      const again = (problems: Problems<WeatherForm>) =>
        show({ needs: acting, request, reply: reply.code(422) }, typed, problems)
      const read = readWeatherForm(typed)
      if (!read.ok) return again(read.problems)
      const outcome = await switchOn(acting, memberOf(request), read.weather)
      return outcome.ok
        ? reply.redirect('/severe-weather', 303)
        : again(sayRefusal[outcome.refusal])
    },
  )
  app.post<{ Params: { weather: string } }>(
    '/severe-weather/:weather/off',
    { config: { rule, purpose: 'outreach' } },
    async (request, reply) => {
      const id = readId<'severe-weather'>(request.params.weather)
      if (!id) return reply.callNotFound()
      await switchOff(actingNeeds(needs, request), memberOf(request), id)
      return reply.redirect('/severe-weather', 303)
    },
  )
}

async function show(
  {
    needs,
    request,
    reply,
  }: { readonly needs: Needs; readonly request: FastifyRequest; readonly reply: FastifyReply },
  typed: Typed,
  problems: Problems<WeatherForm>,
) {
  const signedIn = signedInFrame(request, needs)
  const { member } = signedIn
  const seen = await needs.db.transaction().execute(async (db) => ({
    all: await severeWeatherFrom(db, member.areaCodes, needs.clock.now()),
    councils: await councilChoices(db, member),
  }))
  return sendPage(
    reply,
    <SevereWeatherPage {...signedIn} {...seen} typed={typed} problems={problems} />,
  )
}
