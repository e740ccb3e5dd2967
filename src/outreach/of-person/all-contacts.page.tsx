import type { SignedInFrame } from '#access'
import { backLink, Page, pagination } from '#design'
import type { SectionLine } from '#people'
import type { PersonId } from '#vocabulary'

type Props = SignedInFrame & {
  readonly personId: PersonId
  readonly name: string
  readonly total: number
  readonly page: number
  readonly pages: number
  /** How many come before those shown. */
  readonly from: number
  readonly lines: readonly SectionLine[]
}

/** Every contact with somebody that stands, the latest first, a page at a time. */
export function AllContactsPage(props: Props) {
  const { personId, name, total, pages, from, lines } = props
  return (
    <Page
      {...props.frame}
      title="Contacts of a person"
      section="people"
      before={backLink({ text: 'Back to the person', href: `/people/${personId}` })}
    >
      <h1 class="govuk-heading-l">
        Contacts with <bdi>{name}</bdi>
      </h1>
      {lines.length === 0 ? (
        <p class="govuk-body">No contact that is open to your agency stands.</p>
      ) : (
        <>
          <p class="govuk-body">
            {`Contacts ${from + 1} to ${from + lines.length} of ${total}, the latest first. Those in a council you work in lead to their pages.`}
          </p>
          <ol class="govuk-list govuk-list--spaced" start={from + 1}>
            {lines.map(oneContact)}
          </ol>
        </>
      )}
      {pages > 1 && pagination(neighboursOf(props))}
      <p class="govuk-body">That you looked at this page is noted in the person’s record.</p>
    </Page>
  )
}

function oneContact({ text, href }: SectionLine) {
  return (
    <li>
      {href === undefined ? (
        text
      ) : (
        <a class="govuk-link" href={href}>
          {text}
        </a>
      )}
    </li>
  )
}

function neighboursOf({ personId, page, pages }: Props) {
  const neighbour = (number: number) => ({
    href: `/contacts/${personId}?page=${number}`,
    labelText: `${number} of ${pages}`,
  })
  return {
    landmarkLabel: 'Contacts of this person',
    ...(page > 1 ? { previous: neighbour(page - 1) } : {}),
    ...(page < pages ? { next: neighbour(page + 1) } : {}),
  }
}
