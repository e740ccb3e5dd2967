import type { Register } from './agreement.store.ts'
import { agreementStates, isBound, stateOf } from './agreement.ts'

/** The register as JSON: agreements with their parties, state and changes. Days are `YYYY-MM-DD`. */
export function registerAsJson({ today, agreements, changes }: Register): unknown {
  return {
    asOf: today,
    agreements: agreements.map((agreement) => ({
      ...agreement,
      state: stateOf(agreement, today),
      stateInWords: agreementStates[stateOf(agreement, today)].label,
      changes: changes.filter(({ agreementId }) => agreementId === agreement.id),
    })),
  }
}

const columns = [
  ...[
    'reference',
    'title',
    'state',
    'organisation',
    'is_bound',
    'signatory',
    'signed_on',
    'left_on',
  ],
  ...['data_protection_officer', 'purposes', 'categories', 'lawful_basis', 'impact_assessment'],
  ...['from_on', 'until_on', 'review_on', 'ended_on'],
]

/** The register as CSV: a row for each organisation in each agreement. */
export function registerAsCsv({ today, agreements }: Register): string {
  const rows = agreements.flatMap((agreement) =>
    agreement.parties.map((party) => [
      ...[agreement.reference, agreement.title, agreementStates[stateOf(agreement, today)].label],
      ...[party.agencyName, isBound(party, today) ? 'yes' : 'no', party.signatory],
      ...[party.signedOn, party.leftOn, party.dataProtectionOfficer],
      ...[agreement.purposes.join(' '), agreement.categories.join(' '), agreement.lawfulBasis],
      ...[agreement.impactAssessment, agreement.fromOn, agreement.untilOn],
      ...[agreement.reviewOn, agreement.endedOn],
    ]),
  )
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** A cell as RFC 4180 has it, and never one a spreadsheet would take for a formula. */
function cell(text: string | undefined): string {
  const told = /^[=+\-@\t\r]/.test(text ?? '') ? `'${text}` : (text ?? '')
  return /[",\r\n]/.test(told) ? `"${told.replaceAll('"', '""')}"` : told
}
