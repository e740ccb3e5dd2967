import type { VNode } from 'preact'
import { Page, type PageOptions, stackingTable } from '#design'
import { dayInWords } from '#vocabulary'
import type { Plan } from '../plan/plan.ts'

type Props = {
  readonly frame: Partial<PageOptions>
  readonly base: '/plans' | '/our-plans'
  readonly plans: readonly Plan[]
  readonly mayBegin: boolean
}

const states = { draft: 'Draft', published: 'Published', closed: 'Closed' } as const

/** The action plans that are open to whoever reads. */
export function PlansPage({ frame, base, plans, mayBegin }: Props): VNode {
  const isPublic = base === '/plans'
  return (
    <Page {...frame} title="Action plans" section={isPublic ? 'plans' : 'our-plans'}>
      <h1 class="govuk-heading-xl">Action plans</h1>
      <p class="govuk-body-l">
        What councils and their partners have said they will do, who does it by when, and how it
        stands today.
      </p>
      {mayBegin && (
        <p class="govuk-body">
          <a class="govuk-link" href="/our-plans/new">
            Bring in a plan
          </a>
        </p>
      )}
      {plans.length === 0 ? (
        <p class="govuk-body">None yet.</p>
      ) : (
        stackingTable({
          id: 'plans',
          caption: 'Action plans',
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: [
            { text: 'Plan' },
            { text: 'Whose' },
            { text: 'From' },
            { text: 'Until' },
            { text: 'State' },
          ],
          rows: plans.map(({ id, title, agencyName, period, state }) => [
            {
              html: (
                <a class="govuk-link" href={`${base}/${id}`}>
                  <bdi>{title}</bdi>
                </a>
              ),
            },
            { html: <bdi>{agencyName}</bdi> },
            { text: dayInWords(period.from) },
            { text: dayInWords(period.to.subtract({ days: 1 })) },
            { text: states[state] },
          ]),
        })
      )}
    </Page>
  )
}
