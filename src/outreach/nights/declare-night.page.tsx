import type { SignedInFrame } from '#access'
import {
  answer,
  backLink,
  button,
  errorSummary,
  input,
  Page,
  type Problems,
  problemList,
  radios,
} from '#design'
import type { NightForm } from './declare-night.form.ts'
import { nightMethods } from './single-night.ts'

type Props = SignedInFrame & {
  readonly address: string
  readonly council: string
  readonly month: string
  readonly first: string
  readonly last: string
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problems: Problems<NightForm>
}

/** The form that declares a council's single night of a month. */
export function DeclareNightPage(props: Props) {
  const { council, month, typed, problems } = props
  const list = problemList(problems)
  return (
    <Page
      {...props.frame}
      title="Declare a single night"
      section="nights"
      problem={list.length > 0}
      before={backLink({ text: 'Back to single nights', href: '/single-nights' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">
        The single night of {council} in {month}
      </h1>
      <p class="govuk-body">
        The people seen in {council} on this night are its single-night figure. A contact before
        noon belongs to the night before.
      </p>
      <form method="post" action={props.address} novalidate>
        <input type="hidden" name="form_token" value={props.formToken} />
        {input({
          name: 'night',
          ...answer(typed, problems, 'night'),
          type: 'date',
          label: { text: 'Night beginning on the evening of', classes: 'govuk-label--m' },
          classes: 'govuk-input--width-10',
          attributes: { min: props.first, max: props.last },
        })}
        {radios({
          name: 'method',
          ...answer(typed, problems, 'method'),
          fieldset: {
            legend: {
              text: 'How was the night counted?',
              classes: 'govuk-fieldset__legend--m',
            },
          },
          items: nightMethods.map(({ code, label }) => ({ value: code, text: label })),
        })}
        {button({ text: 'Declare this night', preventDoubleClick: true })}
      </form>
    </Page>
  )
}
