import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import { confidences, lifeInWords } from '#commitment'
import { button, errorSummary, input, problemList } from '#design'
import { dayInWords, dayOfMoment } from '#vocabulary'
import type { Version } from '../changing/version.store.ts'
import type { ToldUpdate } from '../following/progress.store.ts'
import type { Asked } from './asked.ts'
import { PlanFrame, type PlanPlace, planHref } from './plan-frame.tsx'

type Props = {
  readonly place: PlanPlace
  readonly since: Temporal.PlainDate
  /** The versions a body has approved since, the latest first. */
  readonly approved: readonly Version[]
  readonly updates: readonly ToldUpdate[]
  readonly asked: Asked
  readonly most: number
}

/** What was told of a plan since a day, the latest first. */
export function ChangesPage({ place, since, approved, updates, asked, most }: Props): VNode {
  const list = problemList(asked.problems)
  return (
    <PlanFrame place={place} title="What has changed since" problem={list.length > 0}>
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">{`What has changed since ${dayInWords(since)}`}</h1>
      <form method="get" action={planHref(place, 'changes')} class="waymark-plan__search">
        {input({
          name: 'since',
          type: 'date',
          value: asked.typed['since'] ?? `${since}`,
          classes: 'govuk-input--width-10',
          label: { text: 'Since' },
          errorMessage: asked.problems['since'] ? { text: asked.problems['since'] } : undefined,
        })}
        {button({ text: 'Show', classes: 'govuk-button--secondary' })}
      </form>
      {approved.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {approved.map(({ number, approvedOn, approvedBy }) => (
            <li key={number}>
              <a class="govuk-link" href={planHref(place, 'versions', `${number}`)}>
                {`Version ${number}`}
              </a>
              {` was approved on ${dayInWords(approvedOn)} by `}
              <bdi>{approvedBy}</bdi>
            </li>
          ))}
        </ul>
      )}
      {updates.length === 0 && <p class="govuk-body">No action was told of.</p>}
      {updates.length === most && (
        <p class="govuk-body">{`These are the latest ${most}. Choose a later day for fewer.`}</p>
      )}
      {updates.map((update) => (
        <article key={update.id} class="waymark-plan__update">
          <h2 class="govuk-heading-s">
            <a class="govuk-link" href={planHref(place, 'actions', update.actionId)}>
              {`Action ${update.number}`}
            </a>
            {`, ${dayInWords(dayOfMoment(update.at))}, `}
            <bdi>{update.by}</bdi>
          </h2>
          <p class="govuk-body">
            <bdi>{update.words}</bdi>
          </p>
          <p class="govuk-body-s">
            {[
              lifeInWords(update.life),
              confidences.find(({ code }) => code === update.confidence)?.label,
            ]
              .filter(Boolean)
              .join('. ')}
          </p>
        </article>
      ))}
    </PlanFrame>
  )
}
