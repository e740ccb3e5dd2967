import type { VNode } from 'preact'
import { dayInWords, dayOfMoment, type PersonId, shortRefOf } from '#vocabulary'
import { personPaths } from './paths.ts'
import type { PersonRead } from './read-person.ts'
import type { LinkTold } from './writing.ts'

/** Every time somebody said that what was written is of this person, or is not. */
export function linksPart({ personId, links }: PersonRead): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Linked records</h2>
      {links.length === 0 ? (
        <p class="govuk-body">No writing was ever linked to this person or away from them.</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced" id="linked-records">
          {links.map((link) => (
            <li>{linkInWords(link, personId)}</li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={personPaths.chooseSame(personId)}>
          They may be the same person as somebody else
        </a>
      </p>
    </>
  )
}

function linkInWords(link: LinkTold, personId: PersonId): string {
  const isHere = link.toPersonId === personId
  const other = shortRefOf(isHere ? link.fromPersonId : link.toPersonId)
  const did = link.isPutBack ? 'put back' : 'linked'
  const way = isHere ? `here from Person ${other}` : `from here to Person ${other}`
  const on = dayInWords(dayOfMoment(link.at))
  return `${whatMoved(link.writings)} ${did} ${way} on ${on}${link.reason && `: ${link.reason}`}`
}

function whatMoved(writings: number): string {
  if (writings === 0) return 'What was told was'
  return writings === 1 ? 'A writing was' : `${writings} writings were`
}
