import { frameworkOfEight, type Indicator, limitsOfBeingSeen, nationalFigure } from './indicator.ts'

/** On how many nights people were seen. */
export const nightsSeen: Indicator = {
  ...nationalFigure,
  code: 'b2',
  strand: 'brief',
  title: 'Nights on which people were seen',
  one: 'person seen on more than 10 nights in 180 days',
  many: 'people seen on more than 10 nights in 180 days',
  headline: 'b2_>10',
  cells: [
    { cell: 'b2_1', label: '1 night' },
    { cell: 'b2_2', label: '2 nights' },
    { cell: 'b2_3-5', label: '3 to 5 nights' },
    { cell: 'b2_6-10', label: '6 to 10 nights' },
    { cell: 'b2_>10', label: 'More than 10 nights' },
    { cell: 'b2_unknown', label: 'Not known' },
  ],
  better: 'fewer',
  counts: [
    'For each person seen sleeping rough in the month: on how many nights of the 180 that end with the month they were seen.',
    'People named by others but not met are in the band “not known”. People nobody could name are in none.',
  ],
  options: ['night_rule', 'seen', 'intelligence', 'nights_until', 'unidentified'],
  monthsBefore: 6,
  doesNotTell: [
    ...limitsOfBeingSeen,
    'Of all indicators this one depends most on outreach: a team that goes out every night sees the same person more often. Do not compare councils by it.',
    'It counts nights on which somebody was seen, not nights they slept rough.',
  ],
  doesNotProve:
    'Fewer nights seen does not prove shorter rough sleeping: a team that went out less saw the same people on fewer nights.',
  source: frameworkOfEight,
}
