import type { VNode } from 'preact'
import { scrollingTable } from '#design'
import { breakdownLimit, type OptionName, options, type Reading, type Smallest } from '#indicators'
import { paths } from '../paths.ts'
import { PublicPage } from '../public-page.tsx'
import { readingsList } from '../told/readings-list.tsx'
import { knownWellEnough } from './known-well-enough.tsx'
import { otherReadings } from './other-readings.ts'

type Props = {
  readonly reading: Reading
  readonly smallest: Smallest
  readonly isDemonstration: boolean
}

/** From a contact at night to a figure on a page, and how every open question is read. */
export function HowFiguresAreMadePage({ reading, smallest, isDemonstration }: Props): VNode {
  const title = 'How figures are made'
  return (
    <PublicPage
      title={title}
      section="how-figures-are-made"
      isDemonstration={isDemonstration}
      above={[]}
    >
      <h1 class="govuk-heading-xl">{title}</h1>
      <p class="govuk-body-l">
        Nobody types a figure. Each one is counted from the contacts, moves and departures in the
        region’s shared record, and can be counted again.
      </p>
      {fromContactToFigure()}
      {knownWellEnough()}
      {howItIsSaid()}
      {smallNumbers(smallest)}
      {openQuestions(reading)}
      <h2 class="govuk-heading-l">What these figures are not</h2>
      <p class="govuk-body">
        They are management information from the people who do the work, not official statistics.
        The{' '}
        <a class="govuk-link" href={paths.snapshot}>
          official autumn snapshot
        </a>{' '}
        stands by itself.
      </p>
    </PublicPage>
  )
}

function fromContactToFigure(): VNode {
  return (
    <>
      <h2 class="govuk-heading-l">From a contact to a figure</h2>
      <ol class="govuk-list govuk-list--number">
        <li>
          An outreach worker records whom they met, where and when. Only people lying down to sleep
          rough, or about to, count as seen.
        </li>
        <li>The contact is given to a night: before noon it belongs to the night before.</li>
        <li>
          Records of the same person from several agencies are joined, so that one person is one
          person across the region.
        </li>
        <li>
          For every person, month and place one line says which indicators they count in. The
          figures count those lines. The statistics never see a name or an exact place.
        </li>
        <li>
          When a contact is added or put right, the figures follow, back to the months it touches.
          So a figure may change after it was first shown.
        </li>
      </ol>
      <p class="govuk-body">
        The region is counted by itself. Someone seen in two councils counts once in the region and
        once in each of the two, so the councils do not add up to the region.
      </p>
    </>
  )
}

function howItIsSaid(): VNode {
  return (
    <>
      <h2 class="govuk-heading-l">How figures are said</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          The month told is the last complete one. The month that is running is shown apart, as “so
          far”.
        </li>
        <li>
          A figure is set against the same month of the year before, because rough sleeping follows
          the seasons. A difference of less than one in twenty is “about the same”.
        </li>
        <li>
          Nothing is said where the record is too short: long-term rough sleeping needs twelve
          months of record before it can be compared, returning needs half a year.
        </li>
        <li>
          Counts are never rounded. Shares are whole per cent; exact halves go to the even one.
        </li>
        <li>
          Rates are for every 100,000 residents, to one decimal place, with the source and year of
          the population beside them.
        </li>
        <li>
          Nought means that nobody was counted. A single night that no council declared is not
          nought: there is no figure.
        </li>
      </ul>
    </>
  )
}

function smallNumbers(smallest: Smallest): VNode {
  const { headline } = smallest
  const breakdown = breakdownLimit(smallest)
  return (
    <>
      <h2 class="govuk-heading-l" id="small-numbers">
        Small numbers
      </h2>
      <p class="govuk-body">
        {headline > 1
          ? `Totals from 1 to ${headline - 1} are withheld, with those that could tell them. Nationally all totals are shown.`
          : 'Totals are shown whatever their size, as they are nationally.'}{' '}
        Breakdowns by gender, nationality and age have a limit of their own, because a small count
        could tell who somebody is.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {breakdown > 1
            ? `Where any count of a place would be from 1 to ${breakdown - 1}, the whole breakdown of that place is withheld.`
            : 'Here that limit is 1: every breakdown is shown.'}
        </li>
        <li>
          More is withheld until no small count can be worked out by taking places from the region,
          or one indicator from another.
        </li>
        <li>
          A small count is safe when another region, with a different count there, would have
          published exactly the same. A program checks that for every one of them.
        </li>
        <li>
          No page and no file adds months together, so nothing is found by subtracting months.
        </li>
      </ul>
    </>
  )
}

function openQuestions(reading: Reading): VNode {
  return (
    <>
      <h2 class="govuk-heading-l">How open questions are read</h2>
      <p class="govuk-body">
        The published definitions leave room. These are the readings in force, by their number;
        those with an option can be changed, and every result carries the options it was made with.
      </p>
      <h3 class="govuk-heading-m">Options in force, version {reading.definitionVersion}</h3>
      {readingsList(Object.keys(options) as OptionName[], reading)}
      {scrollingTable({
        id: 'readings',
        caption: 'Questions with one answer',
        captionClasses: 'govuk-table__caption--m',
        firstCellIsHeader: true,
        head: [{ text: 'Question' }, { text: 'Answer' }],
        rows: otherReadings.map(({ question, answer }) => [{ text: question }, { text: answer }]),
      })}
    </>
  )
}
