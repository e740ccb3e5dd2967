import type { VNode } from 'preact'
import { insetText, Page } from '#design'
import type { PublicFrame } from '../public-frame.ts'
import type { Scheme } from './scheme.ts'

type Props = {
  readonly frame: PublicFrame
  readonly scheme: Scheme
}

/** The terms of the scheme, for anybody: what the award says, how it is reviewed, and how long it holds. */
export function AboutSchemePage({ frame, scheme }: Props): VNode {
  return (
    <Page {...frame} title="The award and its terms" section="commitments">
      <h1 class="govuk-heading-xl">{scheme.name}</h1>
      {scheme.issuing === 'test' &&
        insetText({ text: 'The awards of this house are a test: they award nothing.' })}
      <p class="govuk-body-l">{scheme.about}</p>
      <h2 class="govuk-heading-m">How it is awarded</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{`${scheme.awardingBody} awards it.`}</li>
        <li>
          An organisation, a partnership or a network pledges, plans actions for its pledges, and
          signs exactly the version that is reviewed.
        </li>
        <li>{`It is reviewed within ${working(scheme.reviewWorkingDays)}.`}</li>
        <li>{`Where something must be put right, it can be handed in once more within ${days(scheme.resubmitDays)}.`}</li>
        <li>
          {scheme.approval === 'two_people'
            ? 'Whoever reviewed it does not approve it: it takes two people.'
            : 'Whoever reviewed it may approve it.'}
        </li>
      </ul>
      <h2 class="govuk-heading-m">How long it holds</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>{`An award holds for ${months(scheme.termMonths)}.`}</li>
        <li>{`The first report is due after ${months(scheme.firstReportMonths)}, then one every ${months(scheme.reportEveryMonths)}.`}</li>
        <li>It can be suspended, taken away or given up. The register says which, and why.</li>
        <li>An award ends with its term, unless it is renewed.</li>
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/commitments">
          The register of commitments
        </a>
      </p>
    </Page>
  )
}

const of = (what: string) => (count: number) => `${count} ${what}${count === 1 ? '' : 's'}`
const months = of('month')
const days = of('day')
const working = of('working day')
