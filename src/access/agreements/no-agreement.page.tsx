import type { VNode } from 'preact'
import { Page } from '#design'
import type { SignedInFrame } from '../frame/signed-in-frame.ts'
import type { TypedBefore } from '../frame/typed-before.ts'
import { TypedPart } from '../frame/typed-part.tsx'

type Props = SignedInFrame & {
  /** What they had typed when this was told them. */
  readonly typed: TypedBefore | undefined
}

/** Says to a member that nothing is open to their organisation, and what to do. Shown instead of an empty list. */
export function NoAgreementPage({ frame, member, formToken, typed }: Props): VNode {
  const isCoordinator = member.role === 'coordinator'
  return (
    <Page {...frame} title="No sharing agreement is in force">
      <h1 class="govuk-heading-l">Your organisation has no sharing agreement in force</h1>
      <p class="govuk-body-l">
        Until <bdi>{member.agencyName}</bdi> has signed an agreement that is in force for this, the
        record of people is closed to you: you can neither read it nor write in it.
      </p>
      <p class="govuk-body">
        Nothing that was written before is lost. It opens again with the agreement.
      </p>
      <h2 class="govuk-heading-m">What to do</h2>
      {isCoordinator ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/sharing">
            Make an agreement, or sign one your organisation was asked into
          </a>
        </p>
      ) : (
        <p class="govuk-body">
          Ask a coordinator of your organisation to sign an agreement. If somebody is in danger now,
          call 999; a contact you could not write down here can be written down later.
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/agreements">
          See every agreement and where it stands
        </a>
      </p>
      {typed && (
        <>
          <p class="govuk-body">
            What you sent was not recorded. Copy it, or leave this page open and send it again once
            an agreement is in force.
          </p>
          <TypedPart {...{ typed, formToken }} again="Send it again" />
        </>
      )}
    </Page>
  )
}
