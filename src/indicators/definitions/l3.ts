import type { LocalIndicator } from './local-indicator.ts'

/** Who was helped to register with a doctor on moving in: told by those who help. */
export const registeredWithADoctor: LocalIndicator = {
  code: 'l3',
  strand: 'local',
  version: '2026-11.1',
  title: 'People supported to register with a GP on moving in',
  one: 'of people who moved in were supported to register with a GP',
  many: 'of people who moved in were supported to register with a GP',
  unit: 'per_cent',
  better: 'more',
  cadence: 'month',
  disclosure: 'breakdowns',
  origin: 'observed',
  numerator:
    'Those who were registered with a GP, or were offered help to register, within 28 days',
  denominator: 'People who moved into accommodation of the scheme in the time observed',
  cells: undefined,
  parts: [],
  counts: [
    'Of whom: people who moved into accommodation of the scheme in the time observed, each once.',
    'How many: those who, within 28 days of moving in, were registered with a GP or were offered help to register, whether or not they took it.',
    'Whoever answers for the action tells both numbers, the time observed, and where they come from.',
  ],
  monthsBefore: 0,
  doesNotTell: [
    'It is told by whoever provides the support, and nobody else has checked it.',
    'It does not say whether people saw a doctor, or whether their health is better.',
    'Schemes that tell nothing are missing.',
  ],
  doesNotProve:
    'A high share does not prove that people are in touch with a doctor: being offered help is not being treated.',
}
