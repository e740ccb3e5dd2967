import type { SignedInFrame } from '#access'
import { backLink, Page } from '#design'
import { findForm, findProblem, foundList, type PeopleFound } from '#people'
import type { PersonId } from '#vocabulary'

/** Those a search found, with why each is on the list or not. */
export type Explained = PeopleFound & {
  readonly sentences: ReadonlyMap<PersonId, readonly string[]>
}

type Props = SignedInFrame & {
  readonly typed: string
  readonly problem?: string | undefined
  /** Nothing before the first search. */
  readonly found: Explained | undefined
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
      {findProblem(problem)}
      <h1 class="govuk-heading-l">Why is somebody not on the list?</h1>
      {findForm({ action: '/by-name-list/why', formToken, typed, problem, asks: 'Find out' })}
      {found && answers(found)}
    </Page>
  )
}

function answers(found: Explained) {
  return foundList(found, {
    href: ({ id }) => `/by-name-list/${id}`,
    below: ({ id }) => (
      <>
        {(found.sentences.get(id) ?? []).map((sentence) => (
          <p class="govuk-body govuk-!-margin-top-2">{sentence}</p>
        ))}
      </>
    ),
    nobody: 'Somebody no agency has written down by name cannot be on the list.',
  })
}
