import { lengthOfPhases } from './session-phases.ts'

/** A way of meeting: when it fits, for how many, and how long it takes. */
export type SessionFormat = {
  readonly code: string
  readonly label: string
  readonly fits: string
  readonly people: string
  readonly takes: string
}

/** The four formats that a convenor may choose from. */
export const sessionFormats: readonly SessionFormat[] = [
  {
    code: 'roundtable',
    label: 'Roundtable',
    fits: 'The people who come know something of homelessness already, from their work or from their life.',
    people: 'About 15 at most',
    takes: `${lengthOfPhases()}, and breaks`,
  },
  {
    code: 'case-study',
    label: 'Case study',
    fits: 'Homelessness is new to most of them. They read the story of one invented person first, and put every question to that story before they put it to themselves.',
    people: 'About 15 at most',
    takes: 'Ten minutes more, for reading',
  },
  {
    code: 'look-back',
    label: 'Look-back',
    fits: 'You have met before. You begin with what was promised: what is done, what is not, and what nobody got round to.',
    people: 'Those who pledged',
    takes: 'As long as a roundtable or less; the first ten minutes are for the list',
  },
  {
    code: 'whiteboard',
    label: 'Large whiteboard event',
    fits: 'Thirty organisations or more have to be heard in one morning. Suggestions are collected beforehand, sorted by theme and by who they are addressed to, added to on the day, and voted on.',
    people: '30 and more, at tables or on screens',
    takes: 'A morning',
  },
]
