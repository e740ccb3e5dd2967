import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { stackingTable, summaryList, tag } from '#design'
import { dayInWords, momentInWords } from '#vocabulary'
import { purposes } from '../acting/acting-needs.ts'
import {
  type Agreement,
  type AgreementChange,
  agreementStates,
  partyInWords,
  stateOf,
} from './agreement.ts'
import { categories } from './categories.ts'

const kinds: Readonly<Record<AgreementChange['kind'], string>> = {
  made: 'Made',
  amended: 'Amended',
  signed: 'Signed',
  left: 'Left',
  reviewed: 'Reviewed',
  ended: 'Ended',
}

/** The state of an agreement as a tag. */
export function stateTag(agreement: Agreement, today: string): VNode {
  const { label, colour } = agreementStates[stateOf(agreement, today)]
  return tag({ text: label, classes: colour })
}

/** Everything the register says of one agreement. */
export function agreementTold(agreement: Agreement, today: string): VNode {
  const row = (text: string, value: VNode | string) => ({
    key: { text },
    value: { html: <>{value}</> },
  })
  return (
    <>
      {summaryList({
        rows: [
          row('State', stateTag(agreement, today)),
          row('What it is for', labels(purposes, agreement.purposes)),
          row('What it opens', labels(categories, agreement.categories)),
          row('Lawful basis', agreement.lawfulBasis),
          row('Impact assessment', agreement.impactAssessment),
          row('Begins', inWords(agreement.fromOn)),
          row('Ends', agreement.untilOn ? inWords(agreement.untilOn) : 'No end has been agreed'),
          row('Reviewed', `By ${inWords(agreement.reviewOn)}`),
          ...(agreement.endedOn ? [row('Was ended', inWords(agreement.endedOn))] : []),
        ],
      })}
      {stackingTable({
        id: 'parties',
        caption: 'Organisations in it',
        captionClasses: 'govuk-table__caption--m',
        firstCellIsHeader: true,
        head: [
          { text: 'Organisation' },
          { text: 'Where it stands' },
          { text: 'Data protection officer' },
        ],
        rows: agreement.parties.map((party) => [
          { text: party.agencyName ?? '' },
          { text: partyInWords(party, today) },
          { text: party.dataProtectionOfficer || 'Not named yet' },
        ]),
      })}
    </>
  )
}

/** The changes of agreements, the latest first. */
export function changesTold(changes: readonly AgreementChange[]): VNode {
  if (changes.length === 0) return <p class="govuk-body">No change has been made to it here.</p>
  return stackingTable({
    id: 'changes',
    caption: 'Changes',
    captionClasses: 'govuk-table__caption--m',
    head: [{ text: 'When' }, { text: 'What' }, { text: 'By' }, { text: 'In words' }],
    rows: changes.map((change) => [
      { text: momentInWords(Temporal.Instant.from(change.changedAt.replace(' ', 'T'))) },
      { text: kinds[change.kind] },
      { text: change.agencyName ?? '' },
      { text: change.told },
    ]),
  })
}

function inWords(day: string): string {
  return dayInWords(Temporal.PlainDate.from(day))
}

function labels(
  all: readonly { readonly code: string; readonly label: string }[],
  codes: readonly string[],
): VNode {
  return (
    <ul class="govuk-list">
      {all
        .filter(({ code }) => codes.includes(code))
        .map(({ label }) => (
          <li>{label}</li>
        ))}
    </ul>
  )
}
