import { type Look, looksInWords, type SignedInFrame } from '#access'
import { apartIn, backLink, Page } from '#design'
import type { PersonId } from '#vocabulary'
import { personPaths } from '../../page/paths.ts'

type Props = SignedInFrame & {
  readonly personId: PersonId
  readonly name: string
  readonly total: number
  readonly looks: readonly Look[]
}

/** Who has looked at a person's record, in sentences that can be read to them. */
export function LookedPage({ frame, personId, name, total, looks }: Props) {
  const agencies = looks.map(({ agencyName }) => agencyName)
  return (
    <Page
      {...frame}
      title="Who has looked"
      section="people"
      before={backLink({ text: 'Back to the person', href: personPaths.person(personId) })}
    >
      <h1 class="govuk-heading-l">
        Who has looked at the record of <bdi>{name}</bdi>
      </h1>
      {looks.length === 0 ? (
        <p class="govuk-body">Nobody has looked at their record yet.</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {looksInWords(looks, 'their').map((words) => (
            <li>{apartIn(words, agencies)}</li>
          ))}
        </ul>
      )}
      {total > looks.length && (
        <p class="govuk-body">
          These are the last {looks.length} of {total} times. The copy of everything held has them
          all.
        </p>
      )}
    </Page>
  )
}
