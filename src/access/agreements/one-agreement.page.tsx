import type { VNode } from 'preact'
import { backLink, Page } from '#design'
import type { SignedInFrame } from '../frame/signed-in-frame.ts'
import type { Register } from './agreement.store.ts'
import { type Agreement, othersRelyOn } from './agreement.ts'
import { agreementActs } from './agreement-act.form.ts'
import { agreementTold, changesTold } from './agreement-told.tsx'

type OneProps = SignedInFrame & { readonly register: Register; readonly agreement: Agreement }

/** One agreement, with what a coordinator of an organisation in it may do. */
export function OneAgreementPage(props: OneProps): VNode {
  const { agreement, register } = props
  const mayChange = agreement.endedOn === undefined || agreement.endedOn > register.today
  const isReliedOn = othersRelyOn(agreement, props.member.agencyId, register.today)
  return (
    <Page
      {...props.frame}
      title={agreement.title}
      section="sharing"
      before={backLink({ text: 'Sharing agreements', href: '/sharing' })}
    >
      <span class="govuk-caption-l">{agreement.reference}</span>
      <h1 class="govuk-heading-l">{agreement.title}</h1>
      {agreementTold(agreement, register.today)}
      {mayChange && (
        <ul class="govuk-list">
          {Object.entries(agreementActs).map(([act, { title }]) => (
            <li>
              <a class="govuk-link" href={`/sharing/${agreement.id}/${act}`}>
                {title}
              </a>
            </li>
          ))}
          {!isReliedOn && (
            <li>
              <a class="govuk-link" href={`/sharing/${agreement.id}/amend`}>
                Amend the agreement
              </a>
            </li>
          )}
        </ul>
      )}
      {mayChange && isReliedOn && staysAsSigned()}
      {changesTold(register.changes)}
    </Page>
  )
}

function staysAsSigned(): VNode {
  return (
    <p class="govuk-body">
      Others have signed this agreement, so it stays as they signed it. To share more or otherwise,{' '}
      <a class="govuk-link" href="/sharing/new">
        make another beside it
      </a>
      : both hold until this one ends.
    </p>
  )
}
