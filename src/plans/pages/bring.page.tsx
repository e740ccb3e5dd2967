import type { VNode } from 'preact'
import type { RegisterEntry } from '#commitment'
import { button } from '#design'
import { PlanFrame, type PlanPlace, planHref, tokenField } from './plan-frame.tsx'

type Props = { readonly place: PlanPlace; readonly entries: readonly RegisterEntry[] }

/** Commitments of the register whose actions a draft can take in. */
export function BringPage({ place, entries }: Props): VNode {
  return (
    <PlanFrame place={place} title="Bring in what was pledged">
      <h1 class="govuk-heading-l">Bring in what was pledged</h1>
      <p class="govuk-body">
        The actions of a commitment come in as a section of their own. Each stays tied to its
        pledge: the plan shows the words of the commitment, and copies none.
      </p>
      {entries.length === 0 && <p class="govuk-body">The register has no commitment yet.</p>}
      {entries.map((entry) => (
        <section key={entry.id} class="waymark-plan__update">
          <h2 class="govuk-heading-s">
            <bdi>{entry.title}</bdi>
          </h2>
          <p class="govuk-body-s">
            {`${entry.reference}, ${entry.pledges.length} pledges, ${entry.pledges.reduce((sum, { actions }) => sum + actions.length, 0)} actions. `}
            <bdi>{entry.partners.map(({ name }) => name).join(', ')}</bdi>
          </p>
          <form method="post" action={planHref(place, 'bring')} novalidate>
            {tokenField(place)}
            <input type="hidden" name="reference" value={entry.reference} />
            {button({
              text: `Bring in ${entry.reference}`,
              classes: 'govuk-button--secondary',
              preventDoubleClick: true,
            })}
          </form>
        </section>
      ))}
    </PlanFrame>
  )
}
