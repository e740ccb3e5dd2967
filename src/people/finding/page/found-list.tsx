import type { VNode } from 'preact'
import { insetText } from '#design'
import type { PeopleFound, SearchedPerson } from '../search-people.ts'

type Showing = {
  /** Where choosing somebody leads. */
  readonly href: (person: SearchedPerson) => string
  /** What else is told of somebody in their line. */
  readonly also?: (person: SearchedPerson) => string | undefined
  /** What stands below somebody. */
  readonly below?: (person: SearchedPerson) => VNode
  /** What else is said where nobody was found. */
  readonly nobody?: string
}

/** Those a search found, the best first, with what speaks for each in words; that more must be typed; and who else knows. */
export function foundList(found: PeopleFound, showing: Showing): VNode {
  return (
    <>
      {found.people.length === 0 ? nobodyFound(showing.nobody) : listed(found.people, showing)}
      {found.asksForMore &&
        insetText({
          text: 'This is too little to tell two people apart. Add a year of birth, a last name or another detail.',
        })}
      {found.elsewhere.length > 0 &&
        insetText({
          text: `Somebody like this is known to ${found.elsewhere.join(' and ')}. They share no records with you: ring them and ask.`,
        })}
    </>
  )
}

function nobodyFound(more = ''): VNode {
  return (
    <p class="govuk-body">
      {`Nobody was found. Try fewer letters, or another spelling. ${more}`.trim()}
    </p>
  )
}

function listed(people: readonly SearchedPerson[], showing: Showing): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">
        {people.length === 1 ? '1 person found' : `${people.length} people found`}
      </h2>
      {peopleList(people, showing)}
      <p class="govuk-body">That you found the people named here is noted in their record.</p>
    </>
  )
}

/** People one may mean, each with a link, how they are told apart, and what the matcher makes of them. */
export function peopleList(people: readonly SearchedPerson[], showing: Showing): VNode {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {people.map((person) => (
        <li>
          <a class="govuk-link" href={showing.href(person)}>
            {person.name}
          </a>
          <br />
          {[personInWords(person), showing.also?.(person)].filter(Boolean).join(', ')}
          {person.match && (
            <>
              <br />
              {matchInWords(person.match)}
            </>
          )}
          {showing.below?.(person)}
        </li>
      ))}
    </ul>
  )
}

/** How people of one name are told apart. */
export function personInWords({ reference, bornIn }: SearchedPerson): string {
  const born = bornIn === undefined ? 'age not known' : `born in about ${bornIn}`
  return `Reference ${reference}, ${born}`
}

/** What the matcher makes of somebody, and why, the weightiest first. */
export function matchInWords({ strength, reasons }: NonNullable<SearchedPerson['match']>): VNode {
  return (
    <>
      <strong>{`${strength.slice(0, 1).toUpperCase()}${strength.slice(1)}`}</strong>:{' '}
      {reasons.join(', ')}
    </>
  )
}
