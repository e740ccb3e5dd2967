import type { SignedInFrame } from '#access'
import { backLink, Page } from '#design'
import type { PersonId } from '#vocabulary'
import { findForm, findProblem } from '../../finding/page/find-form.tsx'
import { foundList } from '../../finding/page/found-list.tsx'
import type { PeopleFound } from '../../finding/search-people.ts'
import { personPaths } from '../../page/paths.ts'

type Props = SignedInFrame & {
  readonly personId: PersonId
  readonly name: string
  readonly typed: string
  readonly problem: string | undefined
  /** Nothing before the first search. */
  readonly found: PeopleFound | undefined
}

/** Finds whom a member takes for the same person, whatever the matcher makes of them. */
export function ChooseSamePage(props: Props) {
  const { frame, formToken, personId, name, typed, problem, found } = props
  const others = found && {
    ...found,
    people: found.people.filter(({ id }) => id !== personId),
  }
  return (
    <Page
      {...frame}
      title="Who is the same person?"
      section="matches"
      problem={problem !== undefined}
      before={backLink({ text: 'Back to the person', href: personPaths.person(personId) })}
    >
      {findProblem(problem)}
      <h1 class="govuk-heading-l">
        Who may be the same person as <bdi>{name}</bdi>?
      </h1>
      <p class="govuk-body">
        Find the other record. You then see both beside each other and say whether they are of one
        person. Nothing is joined before a second member has said so too.
      </p>
      {findForm({
        action: personPaths.chooseSame(personId),
        formToken,
        typed,
        problem,
        asks: 'Find',
      })}
      {others && foundList(others, { href: ({ id }) => personPaths.same(personId, id) })}
    </Page>
  )
}
