import type { VNode } from 'preact'
import { confidences, lifeInWords } from '#commitment'
import { button } from '#design'
import { dayInWords, dayOfMoment, printDue } from '#vocabulary'
import type { ToldUpdate } from '../following/progress.store.ts'
import { dueOf } from '../importing/take-in.ts'
import type { ActionShown, Redacted } from './action-shown.ts'
import { type PlanPlace, planHref, tokenField } from './plan-frame.tsx'

/** What was told of an action, the latest first, each with what was asked for when it was told. */
export function updatesPart(place: PlanPlace, { action, updates, mayTell }: ActionShown): VNode {
  return (
    <section aria-labelledby="updates-heading">
      <h2 id="updates-heading" class="govuk-heading-m">
        What was told of it
      </h2>
      {updates.length === 0 && <p class="govuk-body">Nothing yet.</p>}
      {updates.map((update, at) => (
        <article key={update.id} class="waymark-plan__update">
          <h3 class="govuk-heading-s">
            {dayInWords(dayOfMoment(update.at))}
            {', '}
            <bdi>{update.by}</bdi>
          </h3>
          <p class="govuk-body">
            <bdi>{update.words}</bdi>
          </p>
          <p class="govuk-body-s">{standingInWords(update)}</p>
          {update.corrects && <p class="govuk-body-s">It corrects an update before it.</p>}
          {acknowledged(place, action.id, update)}
          {mayTell && at === 0 && place.base === '/our-plans' && (
            <p class="govuk-body-s">
              <a
                class="govuk-link"
                href={`${planHref(place, 'actions', action.id, 'update')}?corrects=${update.id}`}
              >
                Correct this
              </a>
            </p>
          )}
        </article>
      ))}
    </section>
  )
}

function standingInWords(update: ToldUpdate & Redacted): string {
  const { life, confidence, reason, asItWas } = update
  const sure = confidences.find(({ code }) => code === confidence)?.label
  const observed = asItWas.observations.map(({ raw, value, outOf }, at) =>
    update.untold.includes(at)
      ? `${raw}: too small to be told`
      : `${raw}: ${outOf === null ? value : `${value} of ${outOf}`}`,
  )
  return [
    `${lifeInWords(life)}.`,
    sure && `${sure}${reason ? `, because ${reason}` : ''}.`,
    `It was due ${printDue(dueOf(asItWas.due))} then.`,
    observed.length > 0 && `Last observed: ${observed.join('; ')}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function acknowledged(place: PlanPlace, actionId: string, update: ToldUpdate): VNode | null {
  if (update.isAcknowledged) {
    return (
      <p class="govuk-body-s">
        <bdi>{place.open.plan.agencyName}</bdi> has read it.
      </p>
    )
  }
  if (!place.isOurs || place.base !== '/our-plans') return null
  return (
    <form method="post" action={planHref(place, 'actions', actionId, 'read')} novalidate>
      {tokenField(place)}
      <input type="hidden" name="progress_id" value={update.id} />
      {button({ text: 'We have read this', classes: 'govuk-button--secondary' })}
    </form>
  )
}
