import type { VNode } from 'preact'
import { categories, listInWords, purposes } from '#access'
import { details, summaryList } from '#design'
import { dayInWords } from '#vocabulary'
import {
  type Consent,
  type ConsentLine,
  consentWays,
  endInWords,
  isWithheld,
  stateInWords,
} from '../rights/consent/consent.ts'
import { personPaths } from './paths.ts'
import type { PersonRead } from './read-person.ts'

/** What a person decided about sharing, and how each decision stands. */
export function consentPart(read: PersonRead): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">What they decided about sharing</h2>
      {read.consent.length === 0 ? (
        <p class="govuk-body">Nobody has asked them yet.</p>
      ) : (
        summaryList({ rows: read.consent.map((line) => consentRow(line, read)) })
      )}
      {read.consentToCome.map((one) => (
        <p class="govuk-body">{toComeInWords(one)}</p>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={personPaths.consent(read.personId)}>
          Record what they decided
        </a>
      </p>
    </>
  )
}

function consentRow({ purpose, categories: parts, state }: ConsentLine, read: PersonRead) {
  const by = state.kind === 'not-asked' ? undefined : state.by
  const how = consentWays.find(({ code }) => code === by?.how)?.label
  const agency = by && (read.agencies.get(by.agencyId) ?? 'an agency')
  return {
    key: { text: purposeLabel(purpose) },
    value: {
      html: (
        <>
          <strong>{stateInWords(state)}</strong>
          <br />
          {partsInWords(parts)}
          <br />
          <span class="govuk-hint">
            {how}, to <bdi>{agency}</bdi>
            {by?.witnessedBy && (
              <>
                , witnessed by <bdi>{by.witnessedBy}</bdi>
              </>
            )}
            . Privacy notice <bdi>{by?.noticeVersion}</bdi>.
          </span>
          {isWithheld(state) && parts.includes('rights') && (
            <>
              <br />
              Their own words are kept from other agencies for this purpose.
            </>
          )}
        </>
      ),
    },
  }
}

function toComeInWords(told: Consent): string {
  const ends = endInWords(told)
  return `${purposeLabel(told.purpose)}: ${partsInWords(told.categories)}. Begins on ${dayInWords(told.fromOn)}, ${ends}.`
}

/** What rests on what: consent decides over the person’s own words; the rest stands on what the agreement says. */
export function basesPart({ bases }: PersonRead): VNode {
  return details({
    summaryText: 'What the sharing rests on',
    html: (
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Their own words are shown to other agencies only once they have approved them, and no
          longer than they consent.
        </li>
        {bases.map(({ reference, title, lawfulBasis, categories: parts }) => (
          <li>
            {partsInWords(parts.filter((code) => code !== 'rights'))}: agreement {reference},{' '}
            {title}. Lawful basis: {lawfulBasis}. This does not rest on consent; they may object to
            it.
          </li>
        ))}
      </ul>
    ),
  })
}

function partsInWords(parts: readonly string[]): string {
  const words = categories.filter(({ code }) => parts.includes(code)).map(({ label }) => label)
  if (words.length === categories.length) return 'Everything'
  return listInWords(words.map((word, index) => (index === 0 ? word : uncapped(word))))
}

function uncapped(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}

function purposeLabel(purpose: string): string {
  return purposes.find(({ code }) => code === purpose)?.label ?? purpose
}
