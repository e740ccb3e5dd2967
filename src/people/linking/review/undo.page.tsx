import type { SignedInFrame } from '#access'
import {
  answer,
  backLink,
  button,
  errorSummary,
  Page,
  type Problems,
  problemList,
  textarea,
} from '#design'

type Props = SignedInFrame & {
  readonly heading: string
  readonly back: string
  readonly action: string
  readonly button: string
  /** What will come of it, line by line. */
  readonly preview: readonly string[]
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problems: Problems<{ readonly reason: string }>
}

/** Says what will come of it, and asks why: for taking an answer back, and for taking a writing out of a person. */
export function ConfirmPage(props: Props) {
  const list = problemList(props.problems)
  return (
    <Page
      {...props.frame}
      title={props.heading}
      section="matches"
      problem={list.length > 0}
      before={backLink({ text: 'Back', href: props.back })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">{props.heading}</h1>
      <ul class="govuk-list govuk-list--bullet">
        {props.preview.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <form method="post" action={props.action} novalidate>
        <input type="hidden" name="form_token" value={props.formToken} />
        {textarea({
          name: 'reason',
          ...answer(props.typed, props.problems, 'reason'),
          label: { text: 'Why' },
          rows: 3,
        })}
        {button({ text: props.button, preventDoubleClick: true })}
      </form>
    </Page>
  )
}
