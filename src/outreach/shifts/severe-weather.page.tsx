import type { SignedInFrame } from '#access'
import {
  answer,
  button,
  errorSummary,
  input,
  Page,
  type Problems,
  problemList,
  select,
  summaryList,
} from '#design'
import type { CouncilChoice } from '../contacts/meeting-fields.tsx'
import { momentInWords } from '../contacts/moment.ts'
import type { NamedWeather } from './severe-weather.store.ts'
import { triggerInWords, weatherTriggers } from './severe-weather.ts'
import type { WeatherForm } from './switch-severe-weather.form.ts'

type Typed = Readonly<Record<string, string | undefined>>

type Props = SignedInFrame & {
  readonly all: readonly NamedWeather[]
  readonly councils: readonly CouncilChoice[]
  readonly typed: Typed
  readonly problems: Problems<WeatherForm>
}

/** Where severe weather is on or is to come, and for coordinators the form that switches it on. */
export function SevereWeatherPage(props: Props) {
  const list = problemList(props.problems, ['severe_weather_id'])
  const maySwitch = props.member.role === 'coordinator'
  return (
    <Page {...props.frame} title="Severe weather" section="shifts" problem={list.length > 0}>
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">Severe weather</h1>
      <p class="govuk-body">
        While it is on, every page of outreach says so, and beds and lifts out of the weather can be
        offered to everybody.
      </p>
      {props.all.length === 0 && <p class="govuk-body">It is on in none of your councils.</p>}
      {props.all.map((one) => (
        <>
          <h2 class="govuk-heading-m">{one.areaName}</h2>
          {summaryList({ rows: rowsOf(one) })}
          {maySwitch && (
            <form method="post" action={`/severe-weather/${one.id}/off`} novalidate>
              <input type="hidden" name="form_token" value={props.formToken} />
              {button({
                text: `Switch off in ${one.areaName}`,
                classes: 'govuk-button--secondary',
              })}
            </form>
          )}
        </>
      ))}
      {maySwitch && switchForm(props)}
    </Page>
  )
}

function rowsOf(one: NamedWeather) {
  const lines = [
    ['Why', triggerInWords(one.trigger)],
    ['From', momentInWords(one.fromAt)],
    ['Until', momentInWords(one.untilAt)],
    ['Message', one.message || 'None'],
  ] as const
  return lines.map(([key, text]) => ({ key: { text: key }, value: { text } }))
}

function switchForm({ typed, problems, councils, formToken }: Props) {
  const field = (name: keyof WeatherForm & string, text: string, type?: 'date') =>
    input({
      name,
      ...answer(typed, problems, name),
      label: { text },
      ...(type ? { type } : {}),
      classes: type ? 'govuk-input--width-10' : 'govuk-input--width-5',
      autocomplete: 'off',
    })
  return (
    <form method="post" action="/severe-weather" novalidate>
      <h2 class="govuk-heading-m">Switch it on</h2>
      <input type="hidden" name="form_token" value={formToken} />
      <input type="hidden" name="severe_weather_id" value={typed['severe_weather_id']} />
      {select({
        name: 'area_code',
        ...answer(typed, problems, 'area_code'),
        label: { text: 'Council' },
        items: councils.map(({ code, name }) => ({ value: code, text: name })),
      })}
      {select({
        name: 'trigger_code',
        ...answer(typed, problems, 'trigger_code'),
        label: { text: 'Why' },
        items: weatherTriggers.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {field('from_day', 'From the day', 'date')}
      {field('from_time', 'From the time')}
      {field('until_day', 'Until the day', 'date')}
      {field('until_time', 'Until the time')}
      {input({
        name: 'message',
        ...answer(typed, problems, 'message'),
        label: { text: 'Message (optional)' },
        hint: { text: 'Where the extra places are, and whom to call.' },
      })}
      {button({ text: 'Switch it on', preventDoubleClick: true })}
    </form>
  )
}
