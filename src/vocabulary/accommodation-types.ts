/**
 * Where a person moved in. *Settled* means meant to last; the seven settled kinds are those of the
 * national framework (https://www.gov.uk/government/publications/ending-rough-sleeping-data-framework-december-2023/ending-rough-sleeping-data-framework-december-2023).
 */
export const accommodationTypes = [
  { code: 'social_rented', label: 'Council or housing association tenancy', isSettled: true },
  { code: 'supported', label: 'Supported accommodation or Housing First', isSettled: true },
  { code: 'hostel_6m_plus', label: 'Hostel or refuge for more than 6 months', isSettled: true },
  { code: 'private_rented', label: 'Private rented tenancy', isSettled: true },
  { code: 'family_friends', label: 'Staying with family or friends', isSettled: true },
  { code: 'owner_occupier', label: 'Home they own', isSettled: true },
  { code: 'returned_home_country', label: 'Returned to home country', isSettled: true },
  { code: 'emergency_bed', label: 'Emergency bed', isSettled: false },
  { code: 'hostel', label: 'Hostel', isSettled: false },
  { code: 'temporary_accommodation', label: 'Temporary accommodation', isSettled: false },
  { code: 'other', label: 'Somewhere else', isSettled: false },
] as const
export type AccommodationType = (typeof accommodationTypes)[number]['code']
