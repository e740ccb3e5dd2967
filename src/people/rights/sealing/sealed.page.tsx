import type { Temporal } from 'temporal-polyfill'
import { isReviewDue, type Sealing, type SignedInFrame, sealingReasons } from '#access'
import {
  answer,
  backLink,
  button,
  errorSummary,
  input,
  notificationBanner,
  Page,
  type Problems,
  problemList,
  stackingTable,
  summaryList,
  tag,
} from '#design'
import { dayInWords, dayOfMoment, shortRefOf } from '#vocabulary'
import { personPaths } from '../../page/paths.ts'
import type { Typed } from '../lines.ts'
import type { ReviewForm } from './seal-person.form.ts'

type ListProps = SignedInFrame & {
  readonly sealings: readonly Sealing[]
  readonly today: Temporal.PlainDate
  readonly done: string | undefined
}

const sayDone: Readonly<Record<string, string>> = {
  sealed: 'The record is sealed',
  lifted: 'The seal is lifted',
  reviewed: 'The seal will be looked at again on the day you gave',
}

/** Every record that is sealed, the seal to be looked at soonest first. Nobody is named. */
export function SealedPage({ frame, sealings, today, done }: ListProps) {
  const told = done === undefined ? undefined : sayDone[done]
  const due = sealings.filter((one) => isReviewDue(one, today)).length
  return (
    <Page
      {...frame}
      title="Sealed records"
      section="people"
      before={backLink({ text: 'People', href: personPaths.people })}
    >
      {told && notificationBanner({ type: 'success', text: told })}
      <h1 class="govuk-heading-l">Sealed records</h1>
      <p class="govuk-body">
        {due === 0 ? 'No seal is due to be looked at again.' : `Due to be looked at again: ${due}.`}
      </p>
      {sealings.length === 0 ? (
        <p class="govuk-body">No record is sealed.</p>
      ) : (
        stackingTable({
          id: 'sealed',
          caption: 'Sealed now',
          captionClasses: 'govuk-table__caption--m',
          firstCellIsHeader: true,
          head: [
            { text: 'Person' },
            { text: 'Why' },
            { text: 'Sealed on' },
            { text: 'Look again' },
          ],
          rows: sealings.map((one) => sealedRow(one, today)),
        })
      )}
    </Page>
  )
}

function sealedRow(sealing: Sealing, today: Temporal.PlainDate) {
  return [
    {
      html: (
        <a class="govuk-link" href={`/sealed/${sealing.personId}`}>
          Person {shortRefOf(sealing.personId)}
        </a>
      ),
    },
    { text: reasonInWords(sealing) },
    { text: sealedOnInWords(sealing) },
    {
      html: (
        <>
          {dayInWords(sealing.reviewOn)}{' '}
          {isReviewDue(sealing, today) && tag({ text: 'Due', classes: 'govuk-tag--red' })}
        </>
      ),
    },
  ]
}

type OneProps = SignedInFrame & {
  readonly sealing: Sealing
  readonly typed: Typed
  readonly problems: Problems<ReviewForm>
}

/** One seal: when it is looked at again, and how it is lifted. */
export function SealingPage({ frame, formToken, sealing, typed, problems }: OneProps) {
  const list = problemList(problems)
  const address = `/sealed/${sealing.personId}`
  return (
    <Page
      {...frame}
      title="A sealed record"
      section="people"
      problem={list.length > 0}
      before={backLink({ text: 'Sealed records', href: '/sealed' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">The seal on Person {shortRefOf(sealing.personId)}</h1>
      {summaryList({
        rows: [
          { key: { text: 'Why' }, value: { text: reasonInWords(sealing) } },
          { key: { text: 'Sealed on' }, value: { text: sealedOnInWords(sealing) } },
          { key: { text: 'Looked at again on' }, value: { text: dayInWords(sealing.reviewOn) } },
        ],
      })}
      <form method="post" action={`${address}/review`} novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        {input({
          name: 'review_on',
          ...answer(typed, problems, 'review_on'),
          type: 'date',
          label: { text: 'It must stay. When is it looked at again?' },
          hint: { text: 'Within 12 months.' },
          classes: 'govuk-input--width-10',
        })}
        {button({ text: 'Keep the seal', preventDoubleClick: true })}
      </form>
      <form method="post" action={`${address}/lift`} novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        <p class="govuk-body">
          Lifted, the record is there again for everybody it was there for before.
        </p>
        {button({
          text: 'Lift the seal',
          preventDoubleClick: true,
          classes: 'govuk-button--warning',
        })}
      </form>
    </Page>
  )
}

function reasonInWords({ reason }: Sealing): string {
  return sealingReasons.find(({ code }) => code === reason)?.label ?? reason
}

function sealedOnInWords({ sealedAt }: Sealing): string {
  return dayInWords(dayOfMoment(sealedAt))
}
