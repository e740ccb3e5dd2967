import type { VNode } from 'preact'
import type { Role, SignedInFrame } from '#access'
import { apartIn, backLink, notificationBanner, Page, summaryList, warningText } from '#design'
import { dayInWords, shortRefOf } from '#vocabulary'
import { preferenceKinds } from '../rights/own-words/own-words.ts'
import { basesPart, consentPart } from './consent-part.tsx'
import { erasurePart } from './erasure-part.tsx'
import { linksPart } from './links-part.tsx'
import { personPaths } from './paths.ts'
import type { PersonSection, SectionLine } from './person-section.ts'
import type { PersonRead } from './read-person.ts'
import { statementPart } from './statement-part.tsx'
import { writingsPart } from './writings-part.tsx'

type Props = SignedInFrame & {
  readonly read: PersonRead
  readonly done: string | undefined
}

const sayDone: Readonly<Record<string, string>> = {
  preferences: 'What they told you is kept',
  statement: 'Their words are kept',
  consent: 'Their decision is kept, and holds from now on',
  correction: 'What they asked for is kept, and waits for an answer',
  stay: 'The move is kept',
  'moved-out': 'The day they moved out is kept',
  departure: 'The day they left is kept',
  reviewed: 'The seal will be looked at again on the day you gave',
  erasure: 'What they asked for is kept, and waits for two people to decide',
}

/** One person: what they say of themselves first, then what agencies wrote and did, and last what they decided and their rights. */
export function PersonPage(props: Props) {
  const { read, done } = props
  const told = done === undefined ? undefined : sayDone[done]
  const pronouns = read.preferences.pronouns?.words
  return (
    <Page
      {...props.frame}
      title="Person"
      section="people"
      before={backLink({ text: 'Find a person', href: personPaths.people })}
    >
      {told && notificationBanner({ type: 'success', text: told })}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Waymark reference {shortRefOf(read.personId)}</span>
        <bdi>{read.name}</bdi>
      </h1>
      {pronouns && <p class="govuk-body-l">Pronouns: {pronouns}</p>}
      {sealedPart(read)}
      {erasurePart(read, props.member.role)}
      {statementPart(read)}
      {preferencesPart(read)}
      {writingsPart(read)}
      {read.sections.map(sectionPart)}
      {consentPart(read)}
      {linksPart(read)}
      {rightsPart(read, props.member.role)}
      <p class="govuk-body">That you looked at this page is noted in the person’s record.</p>
    </Page>
  )
}

function sealedPart({ sealing }: PersonRead): VNode | undefined {
  if (!sealing) return undefined
  const review = dayInWords(sealing.reviewOn)
  return warningText({
    text: `This record is sealed, and open to you for a time. Tell nobody what it says or that it is here. The seal is looked at again on ${review}.`,
    iconFallbackText: 'Warning',
  })
}

function preferencesPart({ personId, preferences, agencies }: PersonRead): VNode {
  const rows = preferenceKinds.flatMap(({ code, label }) => {
    const told = preferences[code]
    if (!told) return []
    const since = dayInWords(told.at.toZonedDateTimeISO('Europe/London').toPlainDate())
    const by = agencies.get(told.agencyId) ?? 'an agency'
    return [
      {
        key: { text: label },
        value: {
          html: (
            <>
              <bdi>{told.words}</bdi>
              <br />
              <span class="govuk-hint">
                Told to <bdi>{by}</bdi> on {since}
              </span>
            </>
          ),
        },
      },
    ]
  })
  return (
    <>
      <h2 class="govuk-heading-m">How to address and reach them</h2>
      {rows.length === 0 ? (
        <p class="govuk-body">They have not said yet.</p>
      ) : (
        summaryList({ rows })
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={personPaths.preferences(personId)}>
          Change how to address and reach them
        </a>
      </p>
    </>
  )
}

function sectionPart({ title, lines, none, all, more }: PersonSection): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {lines.length === 0 ? (
        <p class="govuk-body">{none}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {lines.map((line) => (
            <li>{linked(line)}</li>
          ))}
        </ul>
      )}
      {all && <p class="govuk-body">{linked(all)}</p>}
      {more && <p class="govuk-body">{linked(more)}</p>}
    </>
  )
}

function linked({ text, names, href }: SectionLine) {
  const words = apartIn(text, names ?? [])
  return href === undefined ? (
    words
  ) : (
    <a class="govuk-link" href={href}>
      {words}
    </a>
  )
}

function rightsPart(read: PersonRead, role: Role): VNode {
  const { personId, sealing } = read
  const links = [
    { text: 'Who has looked at their record', href: personPaths.looked(personId) },
    { text: 'Something in it is wrong', href: personPaths.corrections(personId) },
    { text: 'They ask to be erased', href: personPaths.erasure(personId) },
  ]
  if (role === 'coordinator') {
    links.push({ text: 'Make a copy of everything held', href: personPaths.answer(personId) })
    if (!sealing) links.push({ text: 'Seal their record', href: personPaths.seal(personId) })
  }
  return (
    <>
      <h2 class="govuk-heading-m">Their rights</h2>
      <ul class="govuk-list govuk-list--spaced">
        {links.map((link) => (
          <li>{linked(link)}</li>
        ))}
      </ul>
      {basesPart(read)}
    </>
  )
}
