import type { AgencyId, Id } from '#vocabulary'
import type { Purpose } from '../acting/acting-needs.ts'
import type { Category } from './categories.ts'

export type AgreementId = Id<'agreement'>

/** A sharing agreement as its register tells it. Days are `YYYY-MM-DD`, half-open: in force from `fromOn`, no longer on `untilOn`. */
export type Agreement = {
  readonly id: AgreementId
  readonly reference: string
  readonly title: string
  readonly purposes: readonly Purpose[]
  readonly categories: readonly Category[]
  readonly lawfulBasis: string
  readonly impactAssessment: string
  readonly fromOn: string
  readonly untilOn: string | undefined
  readonly reviewOn: string
  readonly endedOn: string | undefined
  readonly isInvented: boolean
  readonly parties: readonly AgreementParty[]
}

/** An organisation in an agreement. Nothing is open to it before it has signed. */
export type AgreementParty = {
  readonly agencyId: AgencyId
  readonly dataProtectionOfficer: string
  readonly signatory: string | undefined
  readonly signedOn: string | undefined
  readonly leftOn?: string | undefined
  readonly agencyName?: string | undefined
}

/** One line of the register: what happened to an agreement, by which organisation. */
export type AgreementChange = {
  readonly agreementId: AgreementId
  readonly kind: 'made' | 'amended' | 'signed' | 'left' | 'reviewed' | 'ended'
  readonly agencyName: string | undefined
  readonly told: string
  readonly changedAt: string
}

export type AgreementState =
  | 'in-force'
  | 'review-overdue'
  | 'not-signed'
  | 'not-yet'
  | 'lapsed'
  | 'ended'

/** Each state in words, and whether anything is open under it. */
export const agreementStates = {
  'in-force': { label: 'In force', colour: 'govuk-tag--green' },
  'review-overdue': { label: 'In force, review overdue', colour: 'govuk-tag--yellow' },
  'not-signed': { label: 'Signed by nobody yet', colour: 'govuk-tag--blue' },
  'not-yet': { label: 'Not yet in force', colour: 'govuk-tag--blue' },
  lapsed: { label: 'Lapsed', colour: 'govuk-tag--grey' },
  ended: { label: 'Ended', colour: 'govuk-tag--grey' },
} as const satisfies Record<
  AgreementState,
  { readonly label: string; readonly colour: `govuk-tag--${string}` }
>

/** How an agreement stands on a day (`YYYY-MM-DD`), by the same rules as the database opens and closes by. */
export function stateOf(agreement: Agreement, today: string): AgreementState {
  if (agreement.endedOn !== undefined && agreement.endedOn <= today) return 'ended'
  if (agreement.untilOn !== undefined && agreement.untilOn <= today) return 'lapsed'
  if (!agreement.parties.some((party) => isBound(party, today))) return 'not-signed'
  if (agreement.fromOn > today) return 'not-yet'
  return agreement.reviewOn <= today ? 'review-overdue' : 'in-force'
}

/** Whether an organisation has signed and not left. */
export function isBound(
  { signedOn, leftOn }: Pick<AgreementParty, 'signedOn' | 'leftOn'>,
  today: string,
): boolean {
  return signedOn !== undefined && signedOn <= today && (leftOn === undefined || leftOn > today)
}

/** Whether anything is open to an organisation under an agreement today. */
export function opensFor(agreement: Agreement, agencyId: AgencyId, today: string): boolean {
  const state = stateOf(agreement, today)
  const ours = agreement.parties.find((party) => party.agencyId === agencyId)
  const isOpen = state === 'in-force' || state === 'review-overdue'
  return isOpen && ours !== undefined && isBound(ours, today)
}

/** How an organisation stands in an agreement, in words. */
export function partyInWords(party: AgreementParty, today: string): string {
  if (party.leftOn !== undefined && party.leftOn <= today) return `Left on ${party.leftOn}`
  if (party.signedOn === undefined) return 'Has not signed'
  const leaving = party.leftOn === undefined ? '' : `; leaves on ${party.leftOn}`
  return `Signed on ${party.signedOn} by ${party.signatory}${leaving}`
}

/** How many days before an agreement ends for everybody its end is told, where others rely on it. */
export const noticeDays = 30

/** Whether an organisation other than this one has signed an agreement and is still in it. */
export function othersRelyOn(agreement: Agreement, agencyId: AgencyId, today: string): boolean {
  return agreement.parties.some(
    (party) =>
      party.agencyId !== agencyId &&
      party.signedOn !== undefined &&
      (party.leftOn ?? '9999') > today,
  )
}
