import type { VNode } from 'preact'
import { details, insetText, tag } from '#design'
import { type AgencyId, dayInWords } from '#vocabulary'
import { type Statement, tellingPlaces, tellings } from '../rights/own-words/own-words.ts'
import { personPaths } from './paths.ts'
import type { PersonRead } from './read-person.ts'

/** What a person says of themselves, in their own words: the latest, and behind a line what they said before. */
export function statementPart({ personId, statements, agencies }: PersonRead): VNode {
  const [latest, ...earlier] = statements
  return (
    <>
      <h2 class="govuk-heading-m">In their own words</h2>
      {latest ? (
        oneStatement(latest, agencies)
      ) : (
        <p class="govuk-body">Nobody has taken down their own words yet, or they keep them back.</p>
      )}
      {earlier.length > 0 &&
        details({
          summaryText: 'What they said before',
          html: earlier.map((one) => oneStatement(one, agencies)),
        })}
      <p class="govuk-body">
        <a class="govuk-link" href={personPaths.statement(personId)}>
          {latest ? 'Take down new words' : 'Take down their own words'}
        </a>
      </p>
    </>
  )
}

function oneStatement(told: Statement, agencies: ReadonlyMap<AgencyId, string>): VNode {
  const how = tellings.find(({ code }) => code === told.how)?.label ?? told.how
  const where = tellingPlaces.find(({ code }) => code === told.where)?.label ?? told.where
  const by = agencies.get(told.agencyId) ?? 'an agency'
  return (
    <>
      {insetText({
        html: told.words.split('\n').map((words) => <p class="govuk-body">{words}</p>),
      })}
      <p class="govuk-hint">
        Written down by <bdi>{by}</bdi> on {dayInWords(told.toldOn)}. {how}, {where.toLowerCase()}.
      </p>
      {!told.isApproved && (
        <p class="govuk-body">
          {tag({ text: 'Not yet approved by them', classes: 'govuk-tag--yellow' })} Only your agency
          reads it.
        </p>
      )}
    </>
  )
}
