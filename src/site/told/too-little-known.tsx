import type { VNode } from 'preact'
import { type Indicator, type IndicatorCode, percentageOf } from '#indicators'
import { paths } from '../paths.ts'
import type { Place } from './indicator-chart.tsx'
import { sayMonth } from './month-words.ts'
import { figure } from './say-change.ts'
import { figureAt, type Told } from './told-scope.ts'

/** The indicators that rest on somebody not having been seen, which takes knowing who they are. */
export const restOnAbsence: readonly IndicatorCode[] = ['p1', 'nr1', 'nr2']

/** How many of those counted are known by too little to be called new or returning, and what share. */
export function tooLittleKnown(
  told: Told,
  { scope }: Place,
  { code }: Indicator,
): VNode | undefined {
  if (!restOnAbsence.includes(code)) return undefined
  const at = (cell: 'r1_month' | 'too_little_identity' | 'not_linkable') =>
    figureAt(told, scope, told.months.month, cell)
  const [seen, people, meetings] = [at('r1_month'), at('too_little_identity'), at('not_linkable')]
  return (
    <p class="govuk-body">
      {typeof seen === 'number' && typeof people === 'number' && typeof meetings === 'number'
        ? inWords(told, { seen, people, meetings })
        : 'How many are known by too little to be called new or returning is withheld, because a figure is small or would tell one that is.'}{' '}
      <a class="govuk-link" href={`${paths.howFiguresAreMade}#too-little-known`}>
        When somebody is known well enough
      </a>
    </p>
  )
}

type Counts = { readonly seen: number; readonly people: number; readonly meetings: number }

function inWords({ months, reading }: Told, { seen, people, meetings }: Counts): string {
  const unknown = people + meetings
  const when = sayMonth(months.month)
  if (unknown === 0) {
    return `Everybody counted in ${when} is known well enough to say whether they are new or returning.`
  }
  const share = `${percentageOf(unknown, seen)}%`
  const who = [
    ...(people > 0
      ? [
          `${figure(people)} ${people === 1 ? 'person' : 'people'} of whom too little is written down`,
        ]
      : []),
    ...(meetings > 0
      ? [
          `${figure(meetings)} ${meetings === 1 ? 'meeting' : 'meetings'} with people nobody could name`,
        ]
      : []),
  ].join(', and ')
  const whatOfThem =
    reading.options.unidentified === 'new'
      ? 'Here they are counted as everybody else is, by the reading this region has chosen.'
      : 'They count as seen, and are neither new nor returning here.'
  return `Too little is known of ${share} of those counted in ${when} (${figure(unknown)} of ${figure(seen)}) to say whether they are new or returning: ${who}. ${whatOfThem}`
}
