/** What an organisation is; a place in the record's list, not a right. */
export const agencyKinds = [
  { code: 'council', label: 'Council' },
  { code: 'provider', label: 'Provider of accommodation' },
  { code: 'outreach', label: 'Outreach team' },
  { code: 'health', label: 'Health service' },
  { code: 'police_probation', label: 'Police or probation' },
  { code: 'charity', label: 'Charity' },
  { code: 'faith', label: 'Faith group' },
  { code: 'business', label: 'Business' },
] as const
export type AgencyKind = (typeof agencyKinds)[number]['code']

/** A kind as people read it. */
export function labelOfKind(kind: AgencyKind): string {
  return agencyKinds.find(({ code }) => code === kind)?.label ?? kind
}

/**
 * A charity's number as its regulator writes it; `undefined` for what is none. Six or seven figures in England
 * and Wales, with a short tail for a linked charity; SC and six in Scotland; NIC and six in Northern Ireland
 * (https://www.gov.uk/find-charity-information).
 */
export function readCharityNumber(typed: string): string | undefined {
  const number = typed.toUpperCase().replaceAll(/[\s.]/g, '')
  return /^(\d{6,7}(-\d{1,3})?|SC\d{6}|NIC\d{6})$/.test(number) ? number : undefined
}

/**
 * A company's number as Companies House writes it; `undefined` for what is none. Eight figures, of which people
 * leave out the noughts at the front, or two letters and six figures
 * (https://www.gov.uk/get-information-about-a-company).
 */
export function readCompanyNumber(typed: string): string | undefined {
  const number = typed.toUpperCase().replaceAll(/\s/g, '')
  const found = /^([A-Z]{2})?(\d{1,8})$/.exec(number)
  if (!found) return undefined
  const [, letters = '', figures = ''] = found
  const length = letters ? 6 : 8
  if (figures.length > length || /^0*$/.test(figures)) return undefined
  return `${letters}${figures.padStart(length, '0')}`
}
