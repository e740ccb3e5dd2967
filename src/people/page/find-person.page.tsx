import type { Role, SignedInFrame } from '#access'
import { button, errorSummary, input, Page } from '#design'
import type { FoundPerson } from '../finding/find-people.store.ts'
import { personPaths } from './paths.ts'

type Props = SignedInFrame & {
  readonly typed: string
  readonly problem?: string | undefined
  /** Nothing before the first search. */
  readonly found: readonly FoundPerson[] | undefined
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
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#name' }],
        })}
      <h1 class="govuk-heading-l">Find a person</h1>
      <form method="post" action={personPaths.find} novalidate>
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
        {button({ text: 'Find' })}
      </form>
      {found && foundList(found)}
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

function foundList(found: readonly FoundPerson[]) {
  if (found.length === 0) {
    return <p class="govuk-body">Nobody was found. Try fewer letters, or another spelling.</p>
  }
  return (
    <>
      <h2 class="govuk-heading-m">
        {found.length === 1 ? '1 person found' : `${found.length} people found`}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {found.map(({ id, name, reference, bornIn }) => (
          <li>
            <a class="govuk-link" href={personPaths.person(id)}>
              {name}
            </a>
            <br />
            Reference {reference},{' '}
            {bornIn === undefined ? 'age not known' : `born in about ${bornIn}`}
          </li>
        ))}
      </ul>
      <p class="govuk-body">That you found the people named here is noted in their record.</p>
    </>
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
