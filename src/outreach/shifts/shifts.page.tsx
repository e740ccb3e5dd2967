import type { SignedInFrame } from '#access'
import { button, Page, scrollingTable, stackingTable, tag } from '#design'
import { momentInWords } from '../contacts/moment.ts'
import type { Coverage } from './coverage.store.ts'
import type { NamedWeather } from './severe-weather.store.ts'
import { severeWeatherBanner } from './severe-weather-banner.tsx'
import type { Shift } from './shift.ts'

type Props = SignedInFrame & {
  readonly shifts: readonly Shift[]
  readonly coverage: readonly Coverage[]
  readonly councilNames: ReadonlyMap<string, string>
  readonly severeWeather: readonly NamedWeather[]
}

/** The shifts of a member's councils, and how much of each council was walked. */
export function ShiftsPage(props: Props) {
  return (
    <Page {...props.frame} title="Shifts" section="shifts">
      {severeWeatherBanner(props.severeWeather)}
      <h1 class="govuk-heading-l">Shifts</h1>
      <div class="govuk-button-group">
        {props.member.role !== 'analyst' && button({ text: 'Plan a shift', href: '/shifts/new' })}
        <a class="govuk-link" href="/severe-weather">
          Severe weather
        </a>
        {props.member.role !== 'analyst' && (
          <>
            <a class="govuk-link" href="/outreach/phone">
              Use Waymark on a phone
            </a>
            <a class="govuk-link" href="/outreach/devices">
              Phones
            </a>
          </>
        )}
      </div>
      {shiftsTable(props)}
      {coverageTable(props)}
    </Page>
  )
}

function shiftsTable({ shifts, councilNames }: Props) {
  if (shifts.length === 0) {
    return <p class="govuk-body">No shift is planned, and none was run in the last 28 days.</p>
  }
  return stackingTable({
    id: 'shifts',
    caption: 'Planned, and of the last 28 days',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Begins' }, { text: 'Council' }, { text: 'Team' }, { text: 'Patches walked' }],
    rows: shifts.map((shift) => [
      {
        html: (
          <a class="govuk-link" href={`/shifts/${shift.id}`}>
            {momentInWords(shift.startsAt)}
          </a>
        ),
      },
      { text: councilNames.get(shift.areaCode) ?? '' },
      {
        html: (
          <>
            {shift.team} {shift.isCalledOff && tag({ text: 'Called off' })}
          </>
        ),
      },
      { text: `${shift.visitedIds.length} of ${shift.patchIds.length}` },
    ]),
  })
}

function coverageTable({ coverage, councilNames }: Props) {
  return scrollingTable({
    id: 'coverage',
    caption: 'How much was walked in the last 28 nights',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [
      { text: 'Council' },
      { text: 'Shifts run', format: 'numeric' },
      { text: 'Patches walked', format: 'numeric' },
      { text: 'Patches known', format: 'numeric' },
    ],
    rows: coverage.map((one) => [
      { text: councilNames.get(one.areaCode) ?? '' },
      { text: one.shiftsRun, format: 'numeric' },
      { text: one.patchesVisited, format: 'numeric' },
      { text: one.patchesKnown, format: 'numeric' },
    ]),
  })
}
