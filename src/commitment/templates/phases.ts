import type { Phase, Step, StepKind } from './template.ts'

/** A step, in a line. */
export function step(code: string, title: string, minutes: number, does: StepKind): Step {
  return { code, title, minutes, does }
}

/** What the first phase of every format says: how people lose and keep a home, in six stages. */
export const pathwayPhase: Phase = {
  code: 'pathway',
  title: 'The pathway in six stages',
  minutes: 10,
  asks: 'nothing',
  purpose:
    'A shared picture of how people keep a home, lose it and find one again, so that everything said afterwards can be placed on it.',
  prompts: [
    'Where on the ring does your organisation meet people, and where does it lose sight of them?',
    'Which stage do we talk about least?',
  ],
  steps: [
    step('present', 'Show the six stages', 8, 'present'),
    step('questions', 'Questions', 2, 'questions'),
  ],
}

/** What the room has already. */
export const inPlacePhase: Phase = {
  code: 'in-place',
  title: 'What is already in place',
  minutes: 30,
  asks: 'in_place',
  purpose:
    'An honest list of what each of us does today that helps somebody keep, or find, a home.',
  prompts: [
    'What do you do every week that keeps somebody housed, even if nobody calls it that?',
    'How would you notice that a colleague, tenant, pupil or patient was about to lose their home?',
    'Whom do you ring first, and do they ring you back?',
    'Which of these would still be there if one person left?',
    'What do you offer your own staff?',
  ],
  steps: [
    step('write', 'Write alone', 8, 'write'),
    step('share', 'Share round the table', 12, 'share'),
    step('place', 'Place on stages', 6, 'place'),
    step('read-back', 'Read back', 4, 'read_back'),
  ],
}

/** What is missing. */
export const gapPhase: Phase = {
  code: 'gaps',
  title: 'Gaps',
  minutes: 30,
  asks: 'gap',
  purpose:
    'Where people fall through: what is not there, not known, too late, or does not reach them.',
  prompts: [
    'At which point did you last think “this could have been stopped weeks ago”?',
    'Who never comes to you, although they would have every reason to?',
    'What do you know that another organisation here would need, and cannot get?',
    'What did you use to do, and no longer do?',
    'Which rule of your own turns people away?',
  ],
  steps: [
    step('write', 'Write alone', 8, 'write'),
    step('share', 'Share round the table', 12, 'share'),
    step('place', 'Place on stages, link to what is there', 6, 'place'),
    step('group', 'Group what belongs together', 4, 'group'),
  ],
}

/** What more could be done. */
export const opportunityPhase: Phase = {
  code: 'opportunities',
  title: 'Opportunities',
  minutes: 30,
  asks: 'opportunity',
  purpose: 'What we could do about the gaps, and how much of it could happen earlier on the ring.',
  prompts: [
    'Which gap could you close with what you already have?',
    'What would it take to move this one stage earlier?',
    'Who must be at the table for this, and is not here today?',
    'If you had to begin on Monday, with what would you begin?',
    'How would somebody who has been homeless tell that it worked?',
  ],
  steps: [
    step('write', 'Write alone', 8, 'write'),
    step('share', 'Share round the table', 10, 'share'),
    step('place', 'Place on stages, link to gaps', 6, 'place'),
    step('vote', 'Vote', 6, 'vote'),
  ],
}

/** What each organisation says it will do. */
export const pledgePhase: Phase = {
  code: 'pledges',
  title: 'Pledges',
  minutes: 30,
  asks: 'pledges',
  purpose:
    'What we will do: each pledge with somebody who makes it, and a way to tell that it was kept.',
  prompts: [
    'Can you say yes to this today, or whom must you ask?',
    'What will be different for somebody, and when would they notice?',
    'Does this stop something earlier than we do now?',
    'Would you be content to read this in public in a year?',
  ],
  steps: [
    step('shortlist', 'Choose what to pledge on', 5, 'shortlist'),
    step('draft', 'Draft', 10, 'draft'),
    step('agree', 'Agree one by one', 12, 'agree'),
    step('read-back', 'Read back', 3, 'read_back'),
  ],
}

/** Who does what next. */
export const nextStepsPhase: Phase = {
  code: 'next-steps',
  title: 'Next steps',
  minutes: 15,
  asks: 'next_steps',
  purpose:
    'Who turns each pledge into actions, by when everybody hears back, and when we look at it again.',
  prompts: [
    'Who writes the first action for this pledge, and by which day?',
    'By which day will everybody who came today read what became of it?',
    'When do we meet to see what was kept?',
  ],
  steps: [step('assign', 'Share out, set dates, thank', 15, 'assign')],
}
