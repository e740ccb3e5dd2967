import type { VNode } from 'preact'
import {
  answer,
  backLink,
  button,
  errorSummary,
  input,
  Page,
  type Problems,
  panel,
  problemList,
  textarea,
} from '#design'
import type { RegisterEntry } from './register-entry.ts'

export type ConcernForm = { readonly words: string; readonly email: string }

import type { PublicFrame } from '../public-frame.ts'

type Props = {
  readonly frame: PublicFrame
  readonly formToken: string
  readonly entry: RegisterEntry
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problems: Problems<ConcernForm>
  readonly isDone: boolean
}

/** A concern about an award, for those who assess and nobody else. */
export function ConcernPage({ frame, formToken, entry, typed, problems, isDone }: Props): VNode {
  const list = problemList(problems)
  const address = `/commitments/${entry.reference}`
  return (
    <Page
      {...frame}
      title={`Raise a concern about ${entry.reference}`}
      section="commitments"
      problem={list.length > 0}
      before={backLink({ text: 'Back to the commitment', href: address })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      {isDone ? (
        panel({ titleText: 'Thank you', text: 'Those who assess have your concern.' })
      ) : (
        <form method="post" action={`${address}/concern`} novalidate>
          <h1 class="govuk-heading-xl">{`Raise a concern about ${entry.reference}`}</h1>
          <p class="govuk-body">
            Those who assess read it, and nobody else. You need not say who you are. Name nobody who
            sleeps rough.
          </p>
          {formToken && <input type="hidden" name="form_token" value={formToken} />}
          <input type="hidden" name="concern_id" value={typed['concern_id']} />
          {textarea({
            name: 'words',
            rows: 6,
            ...answer(typed, problems, 'words'),
            label: { text: 'What concerns you?' },
          })}
          {input({
            name: 'email',
            type: 'email',
            ...answer(typed, problems, 'email'),
            label: { text: 'Where can you be answered, if you wish to be?' },
            hint: { text: 'Forgotten 90 days after your concern was answered.' },
            autocomplete: 'email',
          })}
          {button({ text: 'Send it', preventDoubleClick: true })}
        </form>
      )}
    </Page>
  )
}
