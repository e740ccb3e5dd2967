import type { VNode } from 'preact'
import { headlineFigure, strandCards } from '#design'
import { regionScope } from '#directory'
import { type Indicator, type IndicatorCode, indicatorOf, indicators } from '#indicators'
import { strands } from '#vocabulary'
import { pathOfIndicator } from '../paths.ts'
import { figureInWords, type ToldFigure } from './figure.ts'
import { indicatorChart, type Place } from './indicator-chart.tsx'
import { sayMonth } from './month-words.ts'
import { monthStillRunning } from './read-told.ts'
import { changeInWords, figureAt, headlineOf, type Told } from './told-scope.ts'
import { tooLittleKnown } from './too-little-known.tsx'

/** The indicator that speaks for each strand. */
const speakers: readonly IndicatorCode[] = ['p1', 'r1', 'b1', 'nr1']

/** The four strands of a place side by side: a figure each, and what changed. */
export function strandsAtAGlance(told: Told, place: Place): VNode {
  return strandCards({
    cards: speakers.map(indicatorOf).map((indicator) => ({
      strand: indicator.strand,
      href: pathOfIndicator(indicator.code, told.months.month),
      figure: headlineOf(told, place.scope, indicator),
      note: changeInWords(told, place.scope, indicator),
    })),
  })
}

/** The four strands one after another: what changed, a chart with its table, and the definitions. */
export function strandsAtLength(told: Told, place: Place): readonly VNode[] {
  return speakers.map(indicatorOf).map((indicator) => {
    const strand = strands.find(({ code }) => code === indicator.strand)
    return (
      <section id={indicator.strand}>
        <h2 class="govuk-heading-l">{strand?.label}</h2>
        {headlineFigure({
          ...headlineOf(told, place.scope, indicator),
          note: changeInWords(told, place.scope, indicator),
        })}
        {caveat(told, indicator)}
        {tooLittleKnown(told, place, indicator)}
        {indicatorChart(told, place, indicator)}
        {besides(told, place, indicator)}
      </section>
    )
  })
}

/** The other indicators of a strand, each a figure with a link to what it means. */
function besides(told: Told, { scope }: Place, speaker: Indicator): VNode {
  const others = indicators.filter(
    ({ code, strand }) => strand === speaker.strand && code !== speaker.code,
  )
  return (
    <ul class="govuk-list govuk-list--bullet">
      {others.map((other) => {
        const { value, label } = headlineOf(told, scope, other)
        return (
          <li>
            {value}{' '}
            <a class="govuk-link" href={pathOfIndicator(other.code, told.months.month)}>
              {label}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

/** People look new, or as if they never came back, where the record is too short to know them. */
function caveat({ months }: Told, { code }: Indicator): VNode | undefined {
  const isShort = months.first.until(months.month, { largestUnit: 'months' }).months < 60
  if (code !== 'p1' || !isShort) return undefined
  return (
    <p class="govuk-body">
      New means not seen in the five years before. The record begins in {sayMonth(months.first)}, so
      people who slept rough before then may look new.
    </p>
  )
}

/** The month that is still running, set apart because it will grow. */
export function monthSoFar(told: Told, { scope, name }: Place): VNode | undefined {
  const running = monthStillRunning(told.months)
  if (!running) return undefined
  const seen = figureAt(told, scope, running, 'r1_month')
  const fresh = figureAt(told, scope, running, 'p1_month')
  return (
    <section id="so-far">
      <h2 class="govuk-heading-m">{sayMonth(running)} so far</h2>
      <p class="govuk-body">
        The month is not over, so these figures will grow. Do not set them against a whole month.
      </p>
      <p class="govuk-body">
        So far in {scope === regionScope ? 'the region' : name}:{' '}
        <a class="govuk-link" href={pathOfIndicator('r1')}>
          {inSentence(seen)} seen sleeping rough
        </a>
        , of whom{' '}
        <a class="govuk-link" href={pathOfIndicator('p1')}>
          {inSentence(fresh)} new
        </a>
        .
      </p>
    </section>
  )
}

function inSentence(value: ToldFigure): string {
  return value === 'withheld' ? '(number withheld)' : figureInWords(value)
}
