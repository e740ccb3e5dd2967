import type { VNode } from 'preact'
import { notificationBanner } from '#design'
import { momentInWords } from '../contacts/moment.ts'
import type { NamedWeather } from './severe-weather.store.ts'
import { triggerInWords } from './severe-weather.ts'

/** Says on every page of outreach where severe weather is on, until when, and that more is offered. Nothing where it is on nowhere. */
export function severeWeatherBanner(weather: readonly NamedWeather[]): VNode | undefined {
  if (weather.length === 0) return undefined
  return notificationBanner({
    titleText: 'Severe weather',
    titleId: 'severe-weather',
    html: weather.map((one) => (
      <>
        <p class="govuk-notification-banner__heading">
          Severe weather plan on in {one.areaName} until {momentInWords(one.untilAt)}
        </p>
        <p class="govuk-body">
          {triggerInWords(one.trigger)}. Offer everybody a severe weather bed. {one.message}
        </p>
      </>
    )),
  })
}
