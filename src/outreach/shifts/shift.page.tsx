import type { SignedInFrame } from '#access'
import {
  backLink,
  button,
  checkboxes,
  errorSummary,
  notificationBanner,
  Page,
  select,
  summaryList,
  tag,
} from '#design'
import { momentInWords } from '../contacts/moment.ts'
import type { NamedWeather } from './severe-weather.store.ts'
import { severeWeatherBanner } from './severe-weather-banner.tsx'
import { conditions, type Patch, type Shift } from './shift.ts'

type Props = SignedInFrame & {
  readonly shift: Shift
  readonly areaName: string
  readonly patches: readonly Patch[]
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  readonly severeWeather: readonly NamedWeather[]
  readonly problem?: string | undefined
  readonly done: boolean
}

/** One shift: who walks where, and the form that tells which patches were walked. */
export function ShiftPage(props: Props) {
  const { shift } = props
  const isOurs = shift.agencyId === props.member.agencyId && !shift.isCalledOff
  return (
    <Page
      {...props.frame}
      title="Shift"
      section="shifts"
      problem={props.problem !== undefined}
      before={backLink({ text: 'Shifts', href: '/shifts' })}
    >
      {props.problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: props.problem, href: isOurs ? '#visited' : '#shift' }],
        })}
      {props.done &&
        notificationBanner({ type: 'success', text: 'What you told of this shift is kept' })}
      {severeWeatherBanner(props.severeWeather)}
      <h1 class="govuk-heading-l" id="shift">
        Shift in {props.areaName}
      </h1>
      {shift.isCalledOff && <p class="govuk-body">{tag({ text: 'Called off' })}</p>}
      {summaryList({ rows: rowsOf(props) })}
      {isOurs && (
        <div class="govuk-button-group">
          {button({ text: 'Record a contact', href: '/contacts/new' })}
          {button({
            text: 'Open on a phone',
            href: '/outreach/phone',
            classes: 'govuk-button--secondary',
          })}
        </div>
      )}
      {isOurs && visitsForm(props)}
      {isOurs && (
        <form method="post" action={`/shifts/${shift.id}/call-off`} novalidate>
          <input type="hidden" name="form_token" value={props.formToken} />
          {button({ text: 'Call this shift off', classes: 'govuk-button--warning' })}
        </form>
      )}
    </Page>
  )
}

function rowsOf({ shift, patches, colleagues }: Props) {
  const named = (ids: readonly string[]) =>
    patches
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ')
  const workers = colleagues.filter(({ id }) => shift.workerIds.some((one) => one === id))
  const lines = [
    ['Team', shift.team || 'Not named'],
    ['Begins', momentInWords(shift.startsAt)],
    ['Ends', momentInWords(shift.endsAt)],
    ['Workers', workers.map(({ name }) => name).join(', ') || 'Not told'],
    ['Patches to walk', named(shift.patchIds) || 'None named'],
    ['Patches walked', named(shift.visitedIds) || 'None told yet'],
    ['Conditions', conditions.find(({ code }) => code === shift.conditions)?.label ?? ''],
  ] as const
  return lines.map(([key, text]) => ({ key: { text: key }, value: { text } }))
}

function visitsForm({ shift, patches, formToken }: Props) {
  return (
    <form method="post" action={`/shifts/${shift.id}/visits`} novalidate>
      <input type="hidden" name="form_token" value={formToken} />
      {checkboxes({
        name: 'visited',
        fieldset: {
          legend: { text: 'Which patches were walked?', classes: 'govuk-fieldset__legend--m' },
        },
        hint: { text: 'A patch once told as walked stays so.' },
        items: patches.map(({ id, name }) => ({
          value: 'yes',
          name: `visited_${id}`,
          text: name,
          checked: shift.visitedIds.includes(id),
        })),
      })}
      {select({
        name: 'conditions',
        value: shift.conditions,
        label: { text: 'What was it like out there?' },
        items: conditions.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {button({ text: 'Keep this', preventDoubleClick: true })}
    </form>
  )
}
