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
