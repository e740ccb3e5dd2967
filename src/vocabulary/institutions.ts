/**
 * The institutions whose leaving is counted, in the order that decides between two left on the same day
 * (https://www.gov.uk/government/publications/ending-rough-sleeping-data-framework-december-2023/ending-rough-sleeping-data-framework-december-2023).
 */
export const institutions = [
  { code: 'prison', label: 'Prison' },
  { code: 'other_justice', label: 'Other justice accommodation' },
  { code: 'hospital', label: 'Hospital' },
  { code: 'armed_forces', label: 'Armed forces' },
  { code: 'asylum_support', label: 'Asylum support' },
] as const
export type Institution = (typeof institutions)[number]['code']
