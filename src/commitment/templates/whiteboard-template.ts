import { nextStepsPhase, pledgePhase, step } from './phases.ts'
import { arrival } from './roundtable-template.ts'
import type { Phase, Template } from './template.ts'
import { whiteboardSeeds } from './whiteboard-seeds.ts'

const boardPhase: Phase = {
  code: 'board',
  title: 'The board',
  minutes: 40,
  asks: 'opportunity',
  purpose:
    'Suggestions lie on the board by theme and by who could act. Add what is missing, and say what you know of it.',
  prompts: [
    'Which of these do you already do, and would show to others?',
    'What stands in the way that only another body can move?',
    'What is not on the board, and should be?',
  ],
  steps: [
    step('read', 'Read the board', 10, 'read'),
    step('write', 'Add to it', 20, 'write'),
    step('group', 'Group what belongs together', 10, 'group'),
  ],
}

const ballotPhase: Phase = {
  code: 'ballot',
  title: 'The ballot',
  minutes: 20,
  asks: 'opportunity',
  purpose:
    'What first: each of us spreads a number of votes, and sees nobody else’s until the ballot closes.',
  prompts: [
    'What would help most people soonest?',
    'What would help those whom nothing has helped yet?',
  ],
  steps: [step('vote', 'Vote', 15, 'vote'), step('read-back', 'Read the result', 5, 'read_back')],
}

/** For thirty organisations and more at once: suggestions laid out beforehand, added to, and voted on. */
export const whiteboardTemplate: Template = {
  code: 'whiteboard',
  version: 1,
  name: 'Large event',
  about:
    'For thirty organisations and more: suggestions by theme and addressee, ballots, and asks of other bodies.',
  arrival,
  phases: [
    {
      code: 'opening',
      title: 'Opening',
      minutes: 10,
      asks: 'nothing',
      purpose: 'Why we are here, how the board works, and what will be done with what it says.',
      prompts: ['What must have happened today for the journey to have been worth it?'],
      steps: [step('present', 'Open', 10, 'present')],
    },
    boardPhase,
    ballotPhase,
    {
      ...pledgePhase,
      minutes: 25,
      steps: [
        step('draft', 'Draft pledges and asks', 15, 'draft'),
        step('agree', 'Agree one by one', 10, 'agree'),
      ],
    },
    {
      ...nextStepsPhase,
      minutes: 10,
      steps: [step('assign', 'Share out, set dates, thank', 10, 'assign')],
    },
  ],
  breaks: [{ after: 'ballot', minutes: 15 }],
  places: { warnAt: 200, blockAt: 400 },
  cards: [],
  seeds: whiteboardSeeds,
}
