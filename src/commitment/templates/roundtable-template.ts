import {
  gapPhase,
  inPlacePhase,
  nextStepsPhase,
  opportunityPhase,
  pathwayPhase,
  pledgePhase,
} from './phases.ts'
import type { Template } from './template.ts'

/** What is said before the clock begins, in every format. */
export const arrival =
  'Every contribution counts the same. Nobody has to speak. Speak of what happened, never of somebody others could recognise. ' +
  'Choose for each thing you write whether it stands under your name, under your organisation, or under nobody’s. ' +
  'What is written here becomes a log that all who came can read.'

/** Up to fifteen people, six phases, two hours and twenty-five minutes. */
export const roundtableTemplate: Template = {
  code: 'roundtable',
  version: 1,
  name: 'Roundtable',
  about:
    'For people who know homelessness from their work: from what is there, over gaps, to pledges.',
  arrival,
  phases: [pathwayPhase, inPlacePhase, gapPhase, opportunityPhase, pledgePhase, nextStepsPhase],
  breaks: [{ after: 'opportunities', minutes: 10 }],
  places: { warnAt: 16, blockAt: 30 },
  cards: [],
  seeds: [],
}
