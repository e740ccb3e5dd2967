/**
 * How a person was met or heard of. Only the first two are *seen sleeping rough* in the national
 * sense: lying down or about to (https://homeless.org.uk/areas-of-expertise/rough-sleeping/rough-sleeping-snapshot-estimates-2025/definition-of-rough-sleeping).
 */
export const contactTypes = [
  { code: 'bedded_down', label: 'Bedded down', isSeen: true },
  { code: 'about_to_bed_down', label: 'About to bed down', isSeen: true },
  { code: 'awake_on_street', label: 'Awake on the street', isSeen: false },
  { code: 'walking_or_transport', label: 'Walking at night or on transport', isSeen: false },
  { code: 'day_service', label: 'At a day service', isSeen: false },
  { code: 'emergency_department', label: 'In an emergency department', isSeen: false },
  { code: 'disclosed', label: 'Told us they sleep rough', isSeen: false },
  { code: 'intelligence', label: 'Known from others, not met', isSeen: false },
] as const
export type ContactType = (typeof contactTypes)[number]['code']

/** Whether a contact of this type counts as seen sleeping rough. */
export function isSeen(code: ContactType): boolean {
  return contactTypes.some((type) => type.code === code && type.isSeen)
}
