import type { VNode } from 'preact'
import { button } from '#design'
import { dayInWords } from '#vocabulary'
import type { Evidence } from '../following/evidence.ts'
import type { ActionShown } from './action-shown.ts'
import { type PlanPlace, planHref, tokenField } from './plan-frame.tsx'

/** What shows that an action was done, and accepting it. */
export function evidencePart(place: PlanPlace, { action, evidence }: ActionShown): VNode {
  const mayAccept =
    place.isOurs && place.base === '/our-plans' && action.left.evidence === 'awaited'
  return (
    <section aria-labelledby="evidence-heading">
      <h2 id="evidence-heading" class="govuk-heading-m">
        Evidence
      </h2>
      {evidence.length === 0 ? (
        <p class="govuk-body">None was given yet.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">{evidence.map(evidenceLine)}</ul>
      )}
      {mayAccept && (
        <form method="post" action={planHref(place, 'actions', action.id, 'accept')} novalidate>
          {tokenField(place)}
          {button({ text: 'Accept the evidence: it is done' })}
        </form>
      )}
    </section>
  )
}

function evidenceLine({ id, title, address, givenOn, acceptedOn }: Evidence): VNode {
  const when = `, given on ${dayInWords(givenOn)}`
  return (
    <li key={id}>
      {address ? (
        <a class="govuk-link" href={address} rel="noreferrer nofollow ugc">
          <bdi>{title}</bdi>
        </a>
      ) : (
        <bdi>{title}</bdi>
      )}
      {acceptedOn ? `${when}, accepted on ${dayInWords(acceptedOn)}` : when}
    </li>
  )
}
