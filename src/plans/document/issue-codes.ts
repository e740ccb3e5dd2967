/**
 * What can be the matter with a plan that was read. `needsPerson` where somebody must say what was meant before it
 * is relied on; the others are told, and hold nothing up.
 */
export const issueCodes = [
  {
    code: 'period-inferred',
    label: 'The period of the plan was taken from its dates',
    needsPerson: true,
  },
  { code: 'no-period', label: 'No period of the plan is written', needsPerson: true },
  { code: 'column-unknown', label: 'A column with a heading that is not known', needsPerson: true },
  { code: 'cell-missing', label: 'A row with fewer cells than its table', needsPerson: true },
  { code: 'row-shifted', label: 'A row whose cells stand one column off', needsPerson: true },
  { code: 'cell-shared', label: 'A cell that was read for several rows', needsPerson: false },
  { code: 'rows-joined', label: 'Lines that were joined to one row', needsPerson: false },
  { code: 'row-cut', label: 'Two actions in one row', needsPerson: false },
  { code: 'row-as-heading', label: 'A row that was read as a heading', needsPerson: false },
  { code: 'not-an-action', label: 'A row that was not read as an action', needsPerson: true },
  { code: 'number-missing', label: 'An action without a number', needsPerson: true },
  { code: 'number-twice', label: 'Two actions with one number', needsPerson: true },
  { code: 'punctuation', label: 'A mark that is missing after the number', needsPerson: false },
  { code: 'type-missing', label: 'An action without a type', needsPerson: false },
  { code: 'type-unknown', label: 'A type that the plan does not explain', needsPerson: true },
  { code: 'due-missing', label: 'No date is written', needsPerson: true },
  { code: 'due-unread', label: 'What stands there was not read as a date', needsPerson: true },
  {
    code: 'due-doubtful',
    label: 'A date that can be meant in more than one way',
    needsPerson: true,
  },
  { code: 'due-before-plan', label: 'A date before the plan began', needsPerson: true },
  { code: 'due-after-plan', label: 'A date after the plan has ended', needsPerson: true },
  {
    code: 'due-differs',
    label: 'A date that the file counts otherwise than it is written',
    needsPerson: true,
  },
  { code: 'due-told', label: 'Something to know about a date', needsPerson: false },
  { code: 'owner-missing', label: 'Nobody is named', needsPerson: true },
  { code: 'owner-placeholder', label: 'An owner who is still to be found', needsPerson: true },
  { code: 'owner-spelling', label: 'A name that is likely another', needsPerson: true },
  { code: 'owner-person', label: 'A person is named, and not a post', needsPerson: true },
  { code: 'owner-unknown', label: 'An abbreviation the plan does not explain', needsPerson: false },
  { code: 'evidence-missing', label: 'Nothing is said to show success', needsPerson: false },
  {
    code: 'evidence-no-measure',
    label: 'An outcome is named and nothing that measures it',
    needsPerson: false,
  },
  { code: 'evidence-unread', label: 'Evidence that was kept as words', needsPerson: false },
  {
    code: 'reference-missing',
    label: 'It refers to an action that is not there',
    needsPerson: true,
  },
  { code: 'reference-self', label: 'It refers to itself', needsPerson: true },
  { code: 'reference-one-sided', label: 'Only one side refers to the other', needsPerson: true },
  { code: 'duplicate', label: 'Two actions that are nearly the same', needsPerson: true },
  { code: 'section-untitled', label: 'A section without a title', needsPerson: false },
  {
    code: 'colour-told',
    label: 'A colour that means what the plan’s own legend says',
    needsPerson: false,
  },
  {
    code: 'legend-missing',
    label: 'A year or word that a legend elsewhere explains',
    needsPerson: true,
  },
  { code: 'left-over', label: 'Text that belongs to no action', needsPerson: false },
  { code: 'extraction-differs', label: 'Two readings of the plan differ', needsPerson: true },
] as const
export type IssueCode = (typeof issueCodes)[number]['code']

/** Whether somebody must say what was meant. */
export function needsPerson(code: IssueCode): boolean {
  return issueCodes.some((known) => known.code === code && known.needsPerson)
}
