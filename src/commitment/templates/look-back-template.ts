import {
  gapPhase,
  inPlacePhase,
  nextStepsPhase,
  opportunityPhase,
  pledgePhase,
  step,
} from './phases.ts'
import { arrival } from './roundtable-template.ts'
import type { Phase, Template } from './template.ts'

const lookBackPhase: Phase = {
  code: 'look-back',
  title: 'What became of it',
  minutes: 10,
  asks: 'nothing',
  purpose:
    'What is still open from last time: actions, pledges without one, and what we did not reach.',
  prompts: [
    'Which of these is done, and how do we know?',
    'Which is stuck, and on whom does it wait?',
    'Which should we let go of, and say so?',
  ],
  steps: [step('look-back', 'Go through what is open', 10, 'look_back')],
}

const shorter = (phase: Phase, steps: Phase['steps']): Phase => ({
  ...phase,
  steps,
  minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
})

/** To meet again: what became of the pledges, and what comes next. */
export const lookBackTemplate: Template = {
  code: 'look-back',
  version: 1,
  name: 'Look-back',
  about:
    'For those who have met before: begins with what is open, and ends with what is pledged next.',
  arrival,
  phases: [
    lookBackPhase,
    shorter(inPlacePhase, [
      step('write', 'What is new', 5, 'write'),
      step('share', 'Share round the table', 10, 'share'),
    ]),
    shorter(gapPhase, [
      step('write', 'Write alone', 5, 'write'),
      step('share', 'Share round the table', 10, 'share'),
      step('place', 'Place and group', 5, 'place'),
    ]),
    shorter(opportunityPhase, [
      step('write', 'Write alone', 5, 'write'),
      step('share', 'Share round the table', 10, 'share'),
      step('vote', 'Vote', 5, 'vote'),
    ]),
    shorter(pledgePhase, [
      step('draft', 'Draft or renew', 10, 'draft'),
      step('agree', 'Agree one by one', 10, 'agree'),
    ]),
    shorter(nextStepsPhase, [step('assign', 'Share out, set dates, thank', 10, 'assign')]),
  ],
  breaks: [],
  places: { warnAt: 16, blockAt: 30 },
  cards: [],
  seeds: [],
}
