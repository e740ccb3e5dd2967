import type { SignedInFrame } from '#access'
import { Page } from '#design'
import { findForm, findProblem, foundList, type PeopleFound } from '#people'
import type { PersonId } from '#vocabulary'

/** Those who may have been met, and when each was met last, in words. */
export type PeopleToChoose = PeopleFound & { readonly lastMet: ReadonlyMap<PersonId, string> }

type Props = SignedInFrame & {
  readonly typed: string
  readonly problem?: string | undefined
  /** Nothing before the first search. */
  readonly found: PeopleToChoose | undefined
}

/** The first step of recording a contact: who was met. */
export function ChoosePersonPage(props: Props) {
  const { frame, formToken, typed, problem, found } = props
  return (
    <Page {...frame} title="Record a contact" section="record" problem={problem !== undefined}>
      {findProblem(problem)}
      <h1 class="govuk-heading-l">Who was met?</h1>
      {findForm({ action: '/contacts/find', formToken, typed, problem, asks: 'Find' })}
      {found &&
        foundList(found, {
          href: ({ id }) => `/contacts/new?person=${id}`,
          also: ({ id }) => found.lastMet.get(id) ?? 'no contact yet',
        })}
      <h2 class="govuk-heading-m">
        {found && found.people.length > 0 ? 'None of these' : 'Not known yet'}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        <li>
          <a class="govuk-link" href="/contacts/new?met=new">
            Record a contact with somebody new
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/contacts/new?met=unnamed">
            Record a contact with somebody nobody could name
          </a>
        </li>
      </ul>
    </Page>
  )
}
