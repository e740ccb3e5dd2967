import type { LocalIndicator } from './local-indicator.ts'

/** Whether what the public told of somebody outside was answered: told by those who answer. */
export const alertsAnswered: LocalIndicator = {
  code: 'l4',
  strand: 'brief',
  version: '2026-11.1',
  title: 'Alerts from the public that were answered',
  one: 'of alerts from the public were answered',
  many: 'of alerts from the public were answered',
  unit: 'per_cent',
  better: 'more',
  cadence: 'month',
  disclosure: 'breakdowns',
  origin: 'observed',
  numerator: 'Those that a worker went out to, or otherwise closed with a reason, within two days',
  denominator:
    'Alerts from the public that came in during the time observed and named a place in the area',
  cells: undefined,
  parts: [],
  counts: [
    'Of which: alerts from the public that came in during the time observed and told of a place in the area that somebody could go to.',
    'How many: those that a worker went out to, or that were closed with a reason, by the end of the second day after they came in.',
    'Whoever answers for the action tells both numbers, the time observed, and where they come from.',
  ],
  monthsBefore: 0,
  doesNotTell: [
    'It counts alerts and not people: several alerts can tell of one person, and many people are told of by nobody.',
    'It does not say whether the person was found, or what came of it.',
    'It is told by whoever answers the alerts, and nobody else has checked it.',
  ],
  doesNotProve:
    'A high share does not prove that people are reached sooner: an alert can be answered in time and the person not be there.',
}
