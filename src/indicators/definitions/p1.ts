import { frameworkOfFive, type Indicator, limitsOfBeingSeen, nationalFigure } from './indicator.ts'

/** People new to rough sleeping. */
export const peopleNew: Indicator = {
  ...nationalFigure,
  code: 'p1',
  strand: 'prevented',
  title: 'People new to rough sleeping',
  one: 'person new to rough sleeping',
  many: 'people new to rough sleeping',
  headline: 'p1_month',
  cells: [
    { cell: 'p1_month', label: 'Over the month' },
    { cell: 'p1_night', label: 'On a single night' },
  ],
  better: 'fewer',
  counts: [
    'People seen sleeping rough in the month who had not been seen in the 60 months before they were first seen in it. Someone seen on the same day five years earlier is not new; a day earlier still, they are.',
    'New is judged where the figure stands. Someone known in one council is new in another, but not new in the region.',
    'On a single night: the people seen on the declared night who are new in this month.',
    'People nobody could name are left out, and so are people of whom too little is written down: nobody can say whether they were seen before. It takes a full name with a whole date of birth, or a National Insurance number, on one agency’s record. The share left out stands beside the figure.',
  ],
  options: ['night_rule', 'seen', 'new_within', 'new_on_night', 'unidentified'],
  monthsBefore: 0,
  doesNotTell: [
    ...limitsOfBeingSeen,
    'It looks back five years. Where the record is shorter, people who slept rough before it began look new.',
    'It does not say why somebody came to the street, or whether anyone could have prevented it.',
  ],
  doesNotProve:
    'Fewer new people does not prove that an action prevented anything: new people come and stay away for reasons no plan of one place holds, such as rents, benefits and who moves here.',
  source: frameworkOfFive,
}
