import type { Role, SignedInFrame } from '#access'
import { Page } from '#design'
import { findForm, findProblem } from '../finding/page/find-form.tsx'
import { foundList } from '../finding/page/found-list.tsx'
import type { PeopleFound } from '../finding/search-people.ts'
import { personPaths } from './paths.ts'

type Props = SignedInFrame & {
  readonly typed: string
  readonly problem?: string | undefined
  /** Nothing before the first search. */
  readonly found: PeopleFound | undefined
}

/** Where coordinators find what waits for them. */
const forCoordinators = [
  { text: 'Corrections to answer', href: '/corrections' },
  { text: 'Requests to erase', href: '/erasures' },
  { text: 'Sealed records', href: '/sealed' },
  { text: 'How long things are kept', href: '/retention' },
] as const

/** Finds a person by what any agency wrote. */
export function FindPersonPage({ frame, formToken, member, typed, problem, found }: Props) {
  return (
    <Page {...frame} title="Find a person" section="people" problem={problem !== undefined}>
      {findProblem(problem)}
      <h1 class="govuk-heading-l">Find a person</h1>
      {findForm({ action: personPaths.find, formToken, typed, problem, asks: 'Find' })}
      {found && foundList(found, { href: ({ id }) => personPaths.person(id) })}
      <p class="govuk-body">
        Your organisation may not share names?{' '}
        <a class="govuk-link" href="/keyed">
          Ask without names whether somebody is known elsewhere
        </a>
      </p>
      {waitingPart(member.role)}
    </Page>
  )
}

function waitingPart(role: Role) {
  if (role !== 'coordinator') return undefined
  return (
    <>
      <h2 class="govuk-heading-m">What waits for you</h2>
      <ul class="govuk-list govuk-list--spaced">
        {forCoordinators.map(({ text, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
