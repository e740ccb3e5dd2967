import { caseCards } from './case-cards.ts'
import {
  gapPhase,
  inPlacePhase,
  nextStepsPhase,
  opportunityPhase,
  pathwayPhase,
  pledgePhase,
  step,
} from './phases.ts'
import { arrival } from './roundtable-template.ts'
import type { Phase, Template } from './template.ts'

const readingPhase: Phase = {
  code: 'story',
  title: 'The story',
  minutes: 10,
  asks: 'nothing',
  purpose:
    'One invented life, read together, so that the questions that follow are asked of somebody.',
  prompts: [
    'Where did you first think that somebody could have noticed?',
    'Which organisations does this person meet before anybody says the word “homeless”?',
    'Which of them is yours?',
  ],
  steps: [step('read', 'Read the story', 10, 'read')],
}

/** The same questions, each asked of the story before it is asked of the room. */
function askedOfStory(phase: Phase, first: string): Phase {
  return { ...phase, prompts: [first, ...phase.prompts] }
}

/** For people who meet homelessness rarely: the roundtable, with a story to ask each question of. */
export const caseStudyTemplate: Template = {
  code: 'case-study',
  version: 1,
  name: 'Case study',
  about:
    'For people to whom homelessness is new: one invented story is read, and every question is asked of it first.',
  arrival,
  phases: [
    pathwayPhase,
    readingPhase,
    askedOfStory(
      inPlacePhase,
      'Who in the story did something that helped, and do we do that too?',
    ),
    askedOfStory(gapPhase, 'At which turn of the story was nobody there?'),
    askedOfStory(opportunityPhase, 'What would have changed the next turn of the story?'),
    askedOfStory(pledgePhase, 'What will we do so that this story goes another way here?'),
    nextStepsPhase,
  ],
  breaks: [{ after: 'opportunities', minutes: 10 }],
  places: { warnAt: 16, blockAt: 30 },
  cards: caseCards,
  seeds: [],
}
