import type { SignedInFrame } from '#access'
import { button, errorSummary, input, Page } from '#design'

/** Somebody a search found, as the page tells them apart. */
export type FoundLine = {
  readonly id: string
  readonly name: string
  readonly reference: string
  readonly bornIn: number | undefined
  readonly lastMet: string | undefined
}

type Props = SignedInFrame & {
  readonly typed: string
  readonly problem?: string | undefined
  /** Nothing before the first search. */
  readonly found: readonly FoundLine[] | undefined
}

/** The first step of recording a contact: who was met. */
export function ChoosePersonPage({ frame, formToken, typed, problem, found }: Props) {
  return (
    <Page {...frame} title="Record a contact" section="record" problem={problem !== undefined}>
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#name' }],
        })}
      <h1 class="govuk-heading-l">Who was met?</h1>
      <form method="post" action="/contacts/find" novalidate>
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
      <h2 class="govuk-heading-m">Not known yet</h2>
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

function foundList(found: readonly FoundLine[]) {
  if (found.length === 0) {
    return <p class="govuk-body">Nobody was found. Try fewer letters, or another spelling.</p>
  }
  return (
    <>
      <h2 class="govuk-heading-m">
        {found.length === 1 ? '1 person found' : `${found.length} people found`}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {found.map((person) => (
          <li>
            <a class="govuk-link" href={`/contacts/new?person=${person.id}`}>
              {person.name}
            </a>
            <br />
            {describe(person)}
          </li>
        ))}
      </ul>
    </>
  )
}

function describe({ reference, bornIn, lastMet }: FoundLine): string {
  const born = bornIn === undefined ? 'age not known' : `born in about ${bornIn}`
  return `Reference ${reference}, ${born}, ${lastMet ?? 'no contact yet'}`
}
