import type { Role } from '#access'
import { dayInWords } from '#vocabulary'
import { stateInWords } from '../rights/erasure/erasure-words.ts'
import { personPaths } from './paths.ts'
import type { PersonRead } from './read-person.ts'

/** That somebody asks to be erased, and how it stands, for whoever would go on writing. */
export function erasurePart({ personId, erasure }: PersonRead, role: Role) {
  if (!erasure) return undefined
  return (
    <div class="govuk-inset-text" id="erasure">
      <p class="govuk-body">
        They asked on {dayInWords(erasure.receivedOn)} for their record to be erased.{' '}
        {stateInWords(erasure)}.
      </p>
      {role === 'coordinator' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${personPaths.erasure(personId)}/${erasure.id}`}>
            See the request, and decide
          </a>
        </p>
      )}
    </div>
  )
}
