/** One phase of a roundtable as a facilitator runs it. */
export type SessionPhase = {
  readonly code: string
  readonly label: string
  readonly minutes: number
  readonly happens: readonly string[]
  /** Questions to set people thinking. */
  readonly prompts: readonly string[]
  /** What there is at its end that was not there before. */
  readonly leaves: string
}

/** The six phases of a roundtable, in order. */
export const sessionPhases: readonly SessionPhase[] = [
  {
    code: 'pathway',
    label: 'The pathway',
    minutes: 10,
    happens: [
      'Show the six stages and walk round the ring once. Tell one short story, and let the others say at which stage each part of it happened.',
      'Keep two minutes for questions.',
    ],
    prompts: [],
    leaves: 'Everybody can tell the stages apart',
  },
  {
    code: 'in-place',
    label: 'What is in place',
    minutes: 30,
    happens: [
      'Eight minutes alone and in silence: everybody writes, one thought to a card.',
      'Then round the table, one card each, until the cards run out.',
      'Place each card on its stages. A card may lie on several.',
    ],
    prompts: [
      'Who in your building hears first that a home is in trouble, and what do they do next?',
      'What do you do for everybody that makes losing a home less likely, though nobody calls it that?',
      'What works so well that you would fight to keep it?',
    ],
    leaves: 'What exists, by stage',
  },
  {
    code: 'gaps',
    label: 'What is missing',
    minutes: 30,
    happens: [
      'Write alone again, then share.',
      'Tie each gap to what is in place beside it. Put gaps that are really one gap together.',
      'Speak of systems and rules, your own first. Leave out whoever is not here to answer.',
    ],
    prompts: [
      'Where did you last see somebody drop between two of us?',
      'Which of your own rules turns people away?',
      'Who do you only ever meet when it is too late?',
    ],
    leaves: 'Gaps, grouped and named',
  },
  {
    code: 'opportunities',
    label: 'What could be done',
    minutes: 30,
    happens: [
      'Let ideas come before objections: for ten minutes nobody says what it would cost.',
      'Tie each idea to the gap it would close, and ask whether it could come one stage sooner.',
      'Vote in secret at the end, so that seniority does not count.',
    ],
    prompts: [
      'What could one morning a week of somebody’s time make possible?',
      'Which gap could two of us close without any new money?',
      'What do we do in the crisis that could be done a month before it?',
    ],
    leaves: 'Ideas in the order of their votes',
  },
  {
    code: 'pledges',
    label: 'What we pledge',
    minutes: 30,
    happens: [
      'Take the ideas with most votes, and a few that somebody would take up gladly.',
      'Each organisation writes its own pledge. Nobody writes one for somebody who is absent: that is an ask, and goes on a list apart.',
      'Read every pledge aloud. Each organisation agrees, agrees with a change, stands aside or objects.',
    ],
    prompts: [
      'What will be different by the summer because of you?',
      'Who has to say yes, and are they in the room?',
      'How could a stranger tell that you had done it?',
    ],
    leaves: 'Pledges, each with its organisation',
  },
  {
    code: 'next-steps',
    label: 'What happens next',
    minutes: 15,
    happens: [
      'Name who turns each pledge into actions, and the day by which they will.',
      'Say when everybody hears back, and put the day of the look-back in the diary.',
      'Thank people by name.',
    ],
    prompts: [],
    leaves: 'Names, and two dates',
  },
]

/** The minutes of all phases together, without breaks. */
export function minutesOfPhases(): number {
  return sessionPhases.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** How long the phases take together, in words. */
export function lengthOfPhases(): string {
  const minutes = minutesOfPhases()
  return `${Math.floor(minutes / 60)} hours and ${minutes % 60} minutes`
}
