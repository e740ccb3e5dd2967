import { frameworkOfEight, type Indicator, limitsOfBeingSeen, nationalFigure } from './indicator.ts'

/** People who return although they had a home. */
export const peopleReturningFromAHome: Indicator = {
  ...nationalFigure,
  code: 'nr2',
  strand: 'non_recurring',
  title: 'People returning after a settled home',
  one: 'person returning to rough sleeping after a settled home',
  many: 'people returning to rough sleeping after a settled home',
  headline: 'nr2',
  cells: [{ cell: 'nr2', label: 'Returning after a settled home' }],
  better: 'fewer',
  counts: [
    'People returning to rough sleeping who were last seen within five years and who moved into a settled home in the twelve months before they were first seen in the month.',
    'People of whom too little is written down are left out, as they are from the new and the returning.',
    'A settled home is meant to last: a social, private or supported tenancy, a hostel for more than six months, a home with family or friends, a home of one’s own, or a return to the home country.',
  ],
  options: ['night_rule', 'seen', 'gap', 'new_within', 'settled_within', 'unidentified'],
  monthsBefore: 12,
  doesNotTell: [
    ...limitsOfBeingSeen,
    'It does not say why a home was lost, or how many people with a settled home kept it.',
  ],
  doesNotProve:
    'Fewer people returning after a home does not prove that homes are kept: it says nothing of those who lost theirs and did not sleep rough here.',
  source: frameworkOfEight,
}
