import type { SignedInFrame } from '#access'
import { backLink, button, errorSummary, input, Page } from '#design'

/** Somebody a search found, with why they are on the list or not. */
export type Explained = {
  readonly personId: string
  readonly who: string
  readonly reference: string
  readonly bornIn: number | undefined
  readonly sentences: readonly string[]
}

type Props = SignedInFrame & {
  readonly typed: string
  readonly problem?: string | undefined
  /** Nothing before the first search. */
  readonly found: readonly Explained[] | undefined
}

/** Answers why anybody is on the by-name list, or is not. */
export function WhyPage({ frame, formToken, typed, problem, found }: Props) {
  return (
    <Page
      {...frame}
      title="Why is somebody not on the list?"
      section="list"
      problem={problem !== undefined}
      before={backLink({ text: 'Back to the by-name list', href: '/by-name-list' })}
    >
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#name' }],
        })}
      <h1 class="govuk-heading-l">Why is somebody not on the list?</h1>
      <form method="post" action="/by-name-list/why" novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        {input({
          name: 'name',
          value: typed,
          label: { text: 'Name or reference', classes: 'govuk-label--m' },
          hint: { text: 'Any part of it, as any agency wrote it.' },
          errorMessage: problem ? { text: problem } : undefined,
          autocomplete: 'off',
          spellcheck: false,
        })}
        {button({ text: 'Find out' })}
      </form>
      {found && answers(found)}
    </Page>
  )
}

function answers(found: readonly Explained[]) {
  if (found.length === 0) {
    return (
      <p class="govuk-body">
        Nobody was found. Try fewer letters, or another spelling. Somebody no agency has written
        down by name cannot be on the list.
      </p>
    )
  }
  return (
    <>
      <h2 class="govuk-heading-m">
        {found.length === 1 ? '1 person found' : `${found.length} people found`}
      </h2>
      {found.map((person) => (
        <section>
          <h3 class="govuk-heading-s">
            <a class="govuk-link" href={`/by-name-list/${person.personId}`}>
              {person.who}
            </a>
            {`, reference ${person.reference}, ${person.bornIn === undefined ? 'age not known' : `born in about ${person.bornIn}`}`}
          </h3>
          {person.sentences.map((sentence) => (
            <p class="govuk-body">{sentence}</p>
          ))}
        </section>
      ))}
    </>
  )
}
