import { frameworkOfFive, type Indicator, limitsOfBeingSeen, nationalFigure } from './indicator.ts'

/** People seen again after half a year. */
export const peopleReturning: Indicator = {
  ...nationalFigure,
  code: 'nr1',
  strand: 'non_recurring',
  title: 'People returning to rough sleeping',
  one: 'person returning to rough sleeping',
  many: 'people returning to rough sleeping',
  headline: 'nr1',
  cells: [{ cell: 'nr1', label: 'Returning' }],
  better: 'fewer',
  counts: [
    'People seen sleeping rough in the month who had been seen before, and then not for 180 days or more until the night they were first seen in this month.',
    'Someone last seen more than five years ago is both new and returning.',
    'People of whom too little is written down are left out, as they are from the new: nobody can say that they were away. The share left out stands beside the figure.',
  ],
  options: ['night_rule', 'seen', 'gap', 'unidentified'],
  monthsBefore: 6,
  doesNotTell: [
    ...limitsOfBeingSeen,
    'It does not say where somebody was in between. Prison, hospital and a friend’s sofa all look like being away.',
    'People who returned but slept rough somewhere else are not in it for this place.',
  ],
  doesNotProve:
    'Fewer people returning does not prove that support holds: whoever returns somewhere else is not in it, and those who left half a year ago were fewer or more.',
  source: frameworkOfFive,
}
