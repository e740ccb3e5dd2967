/** The kinds of data an agreement may open, with the privacy class of what they hold. */
export const categories = [
  { code: 'identity', label: 'Names and dates of birth', privacyClass: 'D' },
  { code: 'contact', label: 'Contacts and shifts', privacyClass: 'D' },
  { code: 'note', label: 'Notes, welfare and descriptions', privacyClass: 'E' },
  { code: 'place', label: 'Where somebody was met', privacyClass: 'H' },
  { code: 'stay', label: 'Accommodation', privacyClass: 'D' },
  { code: 'departure', label: 'Institutions somebody left', privacyClass: 'E' },
  { code: 'characteristic', label: 'Characteristics', privacyClass: 'E' },
  { code: 'rights', label: 'What the person said and asked for', privacyClass: 'E' },
  { code: 'casework', label: 'Plans, tasks and meetings', privacyClass: 'D' },
  { code: 'link', label: 'Which writings are one person', privacyClass: 'D' },
] as const
export type Category = (typeof categories)[number]['code']
