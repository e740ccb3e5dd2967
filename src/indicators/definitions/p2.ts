import { frameworkOfFive, type Indicator, limitsOfBeingSeen, nationalFigure } from './indicator.ts'

/** People who slept rough soon after leaving an institution. */
export const peopleAfterAnInstitution: Indicator = {
  ...nationalFigure,
  code: 'p2',
  strand: 'prevented',
  title: 'People sleeping rough after leaving an institution',
  one: 'person seen sleeping rough after leaving an institution',
  many: 'people seen sleeping rough after leaving an institution',
  headline: 'p2',
  cells: [
    { cell: 'p2', label: 'All institutions' },
    { cell: 'p2_prison', label: 'Prison' },
    { cell: 'p2_other_justice', label: 'Other justice accommodation' },
    { cell: 'p2_hospital', label: 'Hospital' },
    { cell: 'p2_armed_forces', label: 'Armed forces' },
    { cell: 'p2_asylum_support', label: 'Asylum support' },
    { cell: 'p2_care_leaver_under_25', label: 'Care leavers under 25' },
  ],
  better: 'fewer',
  counts: [
    'People seen sleeping rough on some night of the month that was at most 85 days after they left prison, other justice accommodation, hospital, the armed forces or asylum support.',
    'Care leavers count while they are under 25, however long ago they left care.',
    'Each person counts under one institution: the one they left last. Care counts only where no other does. So the parts add up to the total.',
  ],
  options: ['night_rule', 'seen', 'several_institutions'],
  monthsBefore: 0,
  doesNotTell: [
    ...limitsOfBeingSeen,
    'It knows only departures that somebody told the record about. Where an institution shares nothing, its figure is too low.',
    'It does not say whether the institution could have done otherwise.',
  ],
  doesNotProve:
    'Fewer people from institutions does not prove that a discharge protocol works: an institution may have told the record less, or let fewer people go.',
  source: frameworkOfFive,
}
