import type { SignedInFrame } from '#access'
import { button, errorSummary, input, insetText, Page } from '#design'

/** Somebody a search found, as the page tells them apart. */
export type FoundLine = {
  readonly id: string
  readonly name: string
  readonly reference: string
  readonly bornIn: number | undefined
  readonly lastMet: string | undefined
  /** What the matcher makes of them: how strongly, and why, in words. */
  readonly match?: { readonly strength: string; readonly reasons: readonly string[] } | undefined
}

type Props = SignedInFrame & {
  readonly typed: string
  readonly problem?: string | undefined
  /** Nothing before the first search. */
  readonly found: readonly FoundLine[] | undefined
  /** Too little was typed to tell people of one name apart. */
  readonly asksForMore?: boolean | undefined
  /** Organisations that know somebody like this, of whom nothing may be shown here. */
  readonly elsewhere?: readonly string[] | undefined
}

/** The first step of recording a contact: who was met. */
export function ChoosePersonPage(props: Props) {
  const { frame, formToken, typed, problem, found } = props
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
          hint: {
            text: 'As any agency wrote it. A year of birth, a phone number or a date of birth helps to tell people apart.',
          },
          errorMessage: problem ? { text: problem } : undefined,
          autocomplete: 'off',
          spellcheck: false,
        })}
        {button({ text: 'Find' })}
      </form>
      {found && foundList(found)}
      {found && alsoKnown(props)}
      <h2 class="govuk-heading-m">
        {found && found.length > 0 ? 'None of these' : 'Not known yet'}
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
            {person.match && (
              <>
                <br />
                <strong>{sentence(person.match.strength)}</strong>:{' '}
                {person.match.reasons.join(', ')}
              </>
            )}
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

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** What cannot be listed: that more must be typed, and who else knows somebody like this. */
function alsoKnown({ asksForMore, elsewhere = [] }: Props) {
  return (
    <>
      {asksForMore &&
        insetText({
          text: 'This is too little to tell two people apart. Add a year of birth, a last name or another detail.',
        })}
      {elsewhere.length > 0 &&
        insetText({
          text: `Somebody like this is known to ${elsewhere.join(' and ')}. They share no records with you: ring them and ask.`,
        })}
    </>
  )
}
