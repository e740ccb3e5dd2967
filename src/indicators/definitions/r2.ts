import { frameworkOfEight, type Indicator, limitsOfBeingSeen, nationalFigure } from './indicator.ts'

/** People who moved off the street in the month. */
export const peopleMovedIn: Indicator = {
  ...nationalFigure,
  code: 'r2',
  strand: 'rare',
  title: 'People who moved into accommodation',
  one: 'person seen sleeping rough who then moved into accommodation',
  many: 'people seen sleeping rough who then moved into accommodation',
  headline: 'r2',
  cells: [{ cell: 'r2', label: 'Moved in' }],
  better: 'more',
  counts: [
    'People seen sleeping rough in the month who moved into any accommodation in it, on or after the night they were first seen.',
    'Beds opened only because of severe weather do not count. Each person counts once, and being seen again afterwards does not undo it.',
  ],
  options: ['night_rule', 'seen', 'moved_in'],
  monthsBefore: 0,
  doesNotTell: [
    ...limitsOfBeingSeen,
    'It counts every kind of place, a hostel as much as a home of one’s own, and does not say whether the person stayed.',
    'People who moved in a month after they were last seen are not in it.',
  ],
  doesNotProve:
    'More people moving in does not prove that an action found them a place: there may have been more people to move, or more beds that anybody could have offered.',
  source: frameworkOfEight,
}
