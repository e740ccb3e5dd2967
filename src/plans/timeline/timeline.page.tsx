import type { VNode } from 'preact'
import { statusColours, statusMark } from '#commitment'
import { details, pagination, stackingTable } from '#design'
import { dayInWords, monthInWords, monthOf, printDue } from '#vocabulary'
import { actionLink } from '../pages/actions-table.tsx'
import { PlanFrame, type PlanPlace, planHref } from '../pages/plan-frame.tsx'
import { toldOnce } from '../standing/told-once.ts'
import { axisOf, type TimeAxis } from './time-axis.ts'
import { type TimelinePart, timelinePages } from './timeline.ts'
import { timelinePicture } from './timeline-picture.tsx'

type Props = {
  readonly place: PlanPlace
  /** Which page, from 1; one that is not there is the first. */
  readonly page: number
}

/** A plan as a timeline: a picture and a table for each section, on as many pages as it takes. */
export function TimelinePage({ place, page: asked }: Props): VNode {
  const { open } = place
  const pages = pagesOf(open)
  const page = pages[asked - 1] ? asked : 1
  const axis = axisOf(open)
  const { plan, today, inOrder } = open
  return (
    <PlanFrame place={place} title="Timeline of a plan">
      <span class="govuk-caption-xl">
        <bdi>{plan.title}</bdi>
      </span>
      <h1 class="govuk-heading-xl">Timeline of a plan</h1>
      <p class="govuk-body-l">
        {`When each action is due, and how it stands on ${dayInWords(today)}.`}
      </p>
      {inOrder.length === 0 ? <p class="govuk-body">The plan has no actions yet.</p> : keyPart()}
      {today.until(axis.to).sign <= 0 && (
        <p class="govuk-body">
          {`Today lies after the end of the pictures, ${monthInWords(monthOf(axis.to.subtract({ days: 1 })))}. What is due later stands at their edge.`}
        </p>
      )}
      {contentsPart(place, pages, page)}
      {pages[page - 1]?.map((part) => pictureAndTable(place, part, axis))}
      {neighbours(place, pages, page)}
    </PlanFrame>
  )
}

const pagesOf = toldOnce(timelinePages)

/** What is in a picture, in words. */
function keyPart(): VNode {
  return details({
    summaryText: 'How to read the pictures',
    html: (
      <>
        <p class="govuk-body">
          A bar is the stretch of time in which something is due: by its end, not on a day within
          it. A bar with a point goes on beyond what the plan says, or beyond the picture. A line
          with strokes is something that comes again: each stroke is the end of one time. At the end
          of each stands a shape with a letter, for how the action stands:
        </p>
        <ul class="govuk-list">
          {statusColours.map((one) => (
            <li key={one.code}>{statusMark({ ...one, colour: one.code })}</li>
          ))}
        </ul>
      </>
    ),
  })
}

type Pages = ReturnType<typeof timelinePages>

function contentsPart(place: PlanPlace, pages: Pages, page: number): VNode | false {
  if (pages.length < 2) return false
  const first = pages.flatMap((parts, at) =>
    parts.filter((part) => part.place === 1).map((part) => ({ part, at: at + 1 })),
  )
  return (
    <nav aria-label="Sections of the plan">
      {details({
        summaryText: `Page ${page} of ${pages.length}. Go to a section`,
        html: (
          <ul class="govuk-list">
            {first.map(({ part, at }) => (
              <li key={idOf(part)}>
                <a
                  class="govuk-link"
                  href={`${planHref(place, 'timeline')}?page=${at}#${idOf(part)}`}
                >
                  <bdi>{sectionTitle(part)}</bdi>
                </a>
              </li>
            ))}
          </ul>
        ),
      })}
    </nav>
  )
}

function neighbours(place: PlanPlace, pages: Pages, page: number): VNode | false {
  if (pages.length < 2) return false
  const to = (other: number, text: string) => {
    const [part] = pages[other - 1] ?? []
    const href = `${planHref(place, 'timeline')}?page=${other}`
    return part && { href, text, labelText: titleOf(part) }
  }
  return pagination({
    landmarkLabel: 'Pages of the timeline',
    previous: to(page - 1, 'Previous page'),
    next: to(page + 1, 'Next page'),
  })
}

function pictureAndTable(place: PlanPlace, part: TimelinePart, axis: TimeAxis): VNode {
  const { open } = place
  const { actions } = part
  const id = idOf(part)
  const title = titleOf(part)
  return (
    <figure key={id} id={id} class="waymark-chart">
      <figcaption>
        <h2 class="govuk-heading-m">
          <bdi>{title}</bdi>
        </h2>
      </figcaption>
      {timelinePicture({ id: `${id}-picture`, title, open, axis, actions })}
      {details({
        summaryText: 'Show this as a table',
        html: stackingTable({
          id: `${id}-table`,
          caption: title,
          captionClasses: 'govuk-table__caption--s',
          firstCellIsHeader: true,
          head: [{ text: 'Action' }, { text: 'Due' }, { text: 'How it stands' }],
          rows: actions.map((action) => {
            const status = open.statuses.get(action.id)
            return [
              { html: actionLink(place, action) },
              { text: printDue(action.due) },
              status ? { html: statusMark(status) } : { text: '' },
            ]
          }),
        }),
      })}
    </figure>
  )
}

function idOf({ section, place }: TimelinePart): string {
  return `section-${section?.id ?? 'none'}-${place}`
}

function sectionTitle({ section }: TimelinePart): string {
  return section ? `${section.number} ${section.title}` : 'In no section'
}

function titleOf(part: TimelinePart): string {
  const { place, places } = part
  return places > 1 ? `${sectionTitle(part)} (part ${place} of ${places})` : sectionTitle(part)
}
