import { lengthOfPhases } from './session-phases.ts'

/** One learning page: where it is, what it is called, and what it holds in a sentence. */
export type LearningPlace = {
  readonly code: 'homelessness' | 'protective-factors' | 'pathway' | 'before' | 'during' | 'after'
  readonly path: `/learn/${string}`
  readonly title: string
  readonly holds: string
}

/** Where the learning pages begin. */
export const learningStart = { path: '/learn', title: 'Preventing homelessness together' } as const

/** The learning pages in the order of reading. */
export const learningPlaces: readonly LearningPlace[] = [
  {
    code: 'homelessness',
    path: '/learn/homelessness',
    title: 'What homelessness is',
    holds:
      'The forms of it that passers-by never see, what the law says, and why people lose a home.',
  },
  {
    code: 'protective-factors',
    path: '/learn/protective-factors',
    title: 'What keeps people in a home',
    holds:
      'Four things that hold a home in place, and which of them your organisation has a hand on.',
  },
  {
    code: 'pathway',
    path: '/learn/pathway',
    title: 'The six stages of the pathway',
    holds:
      'When help can come: long before trouble, at its first sign, in the crisis, and after it.',
  },
  {
    code: 'before',
    path: '/learn/before',
    title: 'Before a roundtable',
    holds: 'Who to invite, what to agree and what to prepare, so that everybody can speak freely.',
  },
  {
    code: 'during',
    path: '/learn/during',
    title: 'During a roundtable',
    holds: `Six phases in ${lengthOfPhases()}, and what to do when somebody tells you something hard.`,
  },
  {
    code: 'after',
    path: '/learn/after',
    title: 'After a roundtable',
    holds: 'How pledges become work that gets done, and how everybody hears of it.',
  },
]
