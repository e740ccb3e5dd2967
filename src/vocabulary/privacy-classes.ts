/**
 * How closely a field is kept. Every column of every table and view has one, in the `privacy.ts` of its
 * room; `src/testing/every-field-has-a-class.test.ts` fails where one is missing.
 */
export const privacyClasses = [
  { code: 'A', name: 'Open', meaning: 'Published on purpose: anyone may have it' },
  { code: 'B', name: 'Partner', meaning: 'About organisations and work, not people: for members' },
  {
    code: 'C',
    name: 'Counted',
    meaning: 'Counts, and rows under an id that names nobody: public only after small numbers',
  },
  {
    code: 'D',
    name: 'Personal',
    meaning:
      'Tells of a person, or who they are: for members with a purpose; every read leaves a trace',
  },
  {
    code: 'E',
    name: 'Special',
    meaning:
      'Health, origin, offending, sexuality, belief, abuse, and free text, which may tell of them: as personal, by category and with a reason',
  },
  {
    code: 'H',
    name: 'Harm-critical',
    meaning:
      'Where somebody sleeps, hides or is hidden: as special, for a time, never in bulk and never beside nationality',
  },
] as const

export type PrivacyClass = (typeof privacyClasses)[number]['code']

/** The class of every column of a room: by table or view, then by column. */
export type Privacy = {
  readonly [Table in string]: { readonly [Column in string]: PrivacyClass }
}
