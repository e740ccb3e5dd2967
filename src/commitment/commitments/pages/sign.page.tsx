import type { VNode } from 'preact'
import { apartIn, button, errorSummary, input, insetText, Page, type PageOptions } from '#design'
import { momentInWords } from '#vocabulary'
import type { Contact } from '../contact.store.ts'
import { sealToSign } from '../snapshot/seal-to-sign.ts'
import type { Commitment, Partner } from '../state/commitment.ts'
import { signedPlan } from './signed-plan.tsx'

type Props = {
  readonly frame: Pick<PageOptions, 'signedIn' | 'demonstration'>
  readonly formToken: string
  readonly address: string
  readonly commandId: string
  readonly commitment: Commitment
  readonly partner: Partner
  readonly contact: Contact
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  readonly problem: string | undefined
}

/** What an accountable contact reads and signs: everything that is pledged and planned, in this very version. */
export function SignPage(props: Props): VNode {
  const { commitment, partner, contact, problem } = props
  const sha256 = sealToSign(commitment)
  const signature = commitment.signatures.get(partner.id)
  const hasSigned = signature?.sha256 === sha256
  return (
    <Page {...props.frame} title="Read and sign" sections={[]} problem={problem !== undefined}>
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#name' }],
        })}
      <span class="govuk-caption-xl">{commitment.reference}</span>
      <h1 class="govuk-heading-xl">{commitment.title}</h1>
      <p class="govuk-body">
        {apartIn(`For ${partner.name}: ${contact.name}, ${contact.post}.`, [
          ...[partner.name, contact.name, contact.post],
        ])}
      </p>
      {hasSigned &&
        signature &&
        insetText({
          text:
            signature.contactId === contact.id
              ? `You have signed this version, at ${momentInWords(signature.at)}.`
              : `Your organisation has signed this version, at ${momentInWords(signature.at)}. There is nothing to sign again.`,
        })}
      {signedPlan(commitment, props.areas)}
      <p class="govuk-body">
        {'The check of this version is '}
        <code class="waymark-room__check">{sha256}</code>
        {'. Whoever changes anything gets another.'}
      </p>
      {!hasSigned && (
        <form method="post" action={props.address} novalidate>
          {props.formToken && <input type="hidden" name="form_token" value={props.formToken} />}
          <input type="hidden" name="sha256" value={sha256} />
          {input({
            name: 'name',
            label: { text: 'Sign with your name' },
            autocomplete: 'name',
            errorMessage: problem ? { text: problem } : undefined,
          })}
          {button({
            html: apartIn(`Sign for ${partner.name}`, [partner.name]),
            preventDoubleClick: true,
          })}
        </form>
      )}
    </Page>
  )
}
