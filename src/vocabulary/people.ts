/** The characteristics the national return counts people by. An empty gender is "not known". */
export const genders = [
  { code: 'female', label: 'Female' },
  { code: 'male', label: 'Male' },
  { code: 'other', label: 'Other' },
] as const
export type Gender = (typeof genders)[number]['code']

export const nationalities = [
  { code: 'uk', label: 'UK' },
  { code: 'eea', label: 'EEA' },
  { code: 'non_eea', label: 'Rest of the world' },
  { code: 'unknown', label: 'Not known' },
] as const
export type Nationality = (typeof nationalities)[number]['code']
