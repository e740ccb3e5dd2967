import type { VNode } from 'preact'
import {
  answer,
  backLink,
  button,
  errorSummary,
  input,
  insetText,
  notificationBanner,
  Page,
  type Problems,
  problemList,
  textarea,
} from '#design'
import type { SignedInFrame } from '../frame/signed-in-frame.ts'
import type { Register } from './agreement.store.ts'
import { type Agreement, opensFor } from './agreement.ts'
import { type AgreementAct, type AgreementActForm, agreementActs } from './agreement-act.form.ts'
import { stateTag } from './agreement-told.tsx'

type ListProps = SignedInFrame & {
  readonly register: Register
  readonly done: string | undefined
}

/** The agreements a coordinator’s organisation is in, and whether anything is open to it. */
export function SharingPage(props: ListProps): VNode {
  const { member, register, done } = props
  const { today } = register
  const ours = register.agreements.filter(({ parties }) =>
    parties.some(({ agencyId }) => agencyId === member.agencyId),
  )
  const isOpen = ours.some((agreement) => opensFor(agreement, member.agencyId, today))
  return (
    <Page {...props.frame} title="Sharing agreements" section="sharing">
      {done && notificationBanner({ type: 'success', text: done })}
      <h1 class="govuk-heading-l">
        Sharing agreements of <bdi>{member.agencyName}</bdi>
      </h1>
      {!isOpen &&
        insetText({
          text: 'No agreement of your organisation is in force. Nobody in it can read or write the record of a person until you have signed one that is.',
        })}
      <ul class="govuk-list">
        {ours.map((agreement) => (
          <li class="govuk-!-margin-bottom-4">
            <a class="govuk-link govuk-!-font-weight-bold" href={`/sharing/${agreement.id}`}>
              {agreement.title}
            </a>{' '}
            {stateTag(agreement, today)}
            <br />
            {agreement.reference}: {standing(agreement, props)}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/sharing/new">
          Make an agreement
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/agreements">
          The public register of all agreements
        </a>
      </p>
    </Page>
  )
}

function standing(agreement: Agreement, { member, register }: ListProps): string {
  const ours = agreement.parties.find(({ agencyId }) => agencyId === member.agencyId)
  if (ours?.signedOn === undefined) return 'your organisation has not signed it'
  return opensFor(agreement, member.agencyId, register.today)
    ? 'your organisation shares under it'
    : 'nothing is open to your organisation under it today'
}

type ActProps = SignedInFrame & {
  readonly act: AgreementAct
  readonly agreement: Agreement
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problems: Problems<AgreementActForm>
}

/** Asks for what one act needs: who signs, or from which day and why. */
export function AgreementActPage(props: ActProps): VNode {
  const { act, agreement, typed, problems } = props
  const list = problemList(problems)
  const words = agreementActs[act]
  return (
    <Page
      {...props.frame}
      title={words.title}
      section="sharing"
      problem={list.length > 0}
      before={backLink({ text: agreement.title, href: `/sharing/${agreement.id}` })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <span class="govuk-caption-l">{agreement.title}</span>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.says}</p>
      <form method="post" action={`/sharing/${agreement.id}/${act}`} novalidate>
        <input type="hidden" name="form_token" value={props.formToken} />
        {act === 'sign' ? signQuestions(typed, problems) : dayQuestions(props)}
        {button({ text: words.button, preventDoubleClick: true })}
      </form>
    </Page>
  )
}

function signQuestions(typed: ActProps['typed'], problems: ActProps['problems']): VNode {
  return (
    <>
      {input({
        name: 'signatory',
        ...answer(typed, problems, 'signatory'),
        label: { text: 'Who signs, and as what', classes: 'govuk-label--m' },
        hint: { text: 'Public, for example “A. Example, director”.' },
      })}
      {input({
        name: 'officer',
        ...answer(typed, problems, 'officer'),
        label: { text: 'Data protection officer', classes: 'govuk-label--m' },
        hint: { text: 'Public: a name or a post, and how to reach them.' },
      })}
    </>
  )
}

function dayQuestions({ act, typed, problems }: ActProps): VNode {
  return (
    <>
      {input({
        name: 'on',
        ...answer(typed, problems, 'on'),
        type: 'date',
        label: {
          text: act === 'review' ? 'Reviewed again on' : 'From',
          classes: 'govuk-label--m',
        },
        classes: 'govuk-input--width-10',
      })}
      {textarea({
        name: 'told',
        id: 'told',
        rows: 3,
        ...answer(typed, problems, 'told'),
        label: { text: act === 'review' ? 'What came of it' : 'Why', classes: 'govuk-label--m' },
        hint: { text: 'Public. Name nobody.' },
      })}
    </>
  )
}
