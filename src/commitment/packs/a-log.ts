import { Temporal } from 'temporal-polyfill'
import { newId } from '#foundations'
import type { DiscussionLog, LogEntry, LogPledge } from '../discussion-log/discussion-log.ts'
import { roundtableTemplate } from '../templates/roundtable-template.ts'
import { labelOfQuestion, type Question, questions } from '../templates/template.ts'
import type { Told } from './told.ts'

/** A moment in the time of the logs of tests. */
export const afterwards = Temporal.Instant.from('2024-07-03T12:30:00Z')

/** For tests: an entry that stands on nothing, with what a test wants otherwise. */
export function anEntry(put: Partial<LogEntry> = {}): LogEntry {
  return {
    id: newId<'entry'>(),
    code: 'G1',
    words: 'Letters go to addresses people have left',
    stages: [],
    by: undefined,
    group: undefined,
    answers: [],
    votes: undefined,
    theme: undefined,
    addressee: undefined,
    unplacedReason: undefined,
    shift: undefined,
    gathered: [],
    ...put,
  }
}

/** For tests: a pledge without an answer or an action, with what a test wants otherwise. */
export function aPledge(put: Partial<LogPledge> = {}): LogPledge {
  return {
    id: newId<'pledge'>(),
    code: 'P1',
    words: 'From 1 September, ring everybody who misses a second appointment',
    stage: 'targeted',
    alsoStages: [],
    makers: ['Ashdown Health (invented)'],
    from: ['G1'],
    different: 'Nobody is discharged for missing a letter',
    known: 'We count the calls, and who came afterwards',
    answers: [],
    actions: [],
    ...put,
  }
}

/** For tests: the log of an invented roundtable, with what a test wants otherwise. */
export function aLog(put: Partial<DiscussionLog> = {}): DiscussionLog {
  return {
    title: 'Homes and health',
    format: 'Roundtable',
    purpose: 'What health services can do before anybody loses a home',
    startedAt: '2024-07-03T08:30:00Z',
    closedAt: '2024-07-03T11:05:00Z',
    organisations: ['Ashdown Health (invented)', 'Larkfield Homes (invented)'],
    questions: questions.map(({ code }) => ({
      question: code,
      label: labelOfQuestion(code),
      entries: entriesOf(code),
    })),
    pledges: [
      firstPledge,
      secondPledge,
      aPledge({ code: 'P3', stage: 'settled', words: 'Lend a van on moving days', makers: [] }),
    ],
    asks: [ask],
    ballots: [ballot],
    reasons: [
      { about: 'stage', which: 'recovery', words: 'Nobody of that work was at the table' },
      { about: 'pledge', which: secondPledge.id, words: 'Waits for the budget in October' },
      { about: 'gap', which: secondGap.id, words: 'Not ours to mend' },
    ],
    feedbackOn: '2024-07-17',
    reviewOn: '2025-01-15',
    ...put,
  }
}

/** For tests: what packs of the invented roundtable are made from. */
export function toldOf(put: Partial<Told> = {}): Told {
  const door = { href: 'https://waymark.example.org/join/BCDFGH', code: 'BCDFGH' }
  return { template: roundtableTemplate, log: aLog(), door, now: afterwards, ...put }
}

const ask = {
  addressee: 'Integrated care board',
  request: 'Pay for an adviser on two wards',
  reason: 'people leave hospital to nowhere on Fridays',
  from: ['G2'],
}

const ballot = {
  title: 'What first?',
  result: [
    { rank: 1, words: 'An adviser at the surgery', votes: 7, voters: 4, room: 2 },
    { rank: 2, words: 'One number to ring', votes: 3, voters: 3, room: 0 },
  ],
}

const secondGap = anEntry({
  code: 'G2',
  words: 'Wards discharge on Fridays, after the council’s offices have closed',
  stages: ['crisis'],
  by: 'Ashdown Health (invented)',
  votes: 5,
})

const firstPledge = aPledge({
  alsoStages: ['crisis'],
  answers: [
    { organisation: 'Ashdown Health (invented)', answer: 'agree', note: '' },
    {
      organisation: 'Larkfield Homes (invented)',
      answer: 'agree_with_change',
      note: 'If we are told of the address too',
    },
  ],
  actions: [
    {
      words: 'Write the script for the call',
      lead: 'Reception lead',
      due: 'August 2024',
      tracked: 'Calls a month',
    },
    {
      words: 'Train eight receptionists',
      lead: 'Practice manager',
      due: 'By 31 August 2024',
      tracked: 'Who was trained',
    },
  ],
})

const secondPledge = aPledge({
  code: 'P2',
  stage: 'crisis',
  words: 'Keep a home on the estate for somebody who leaves hospital',
  makers: ['Larkfield Homes (invented)'],
  from: ['G2', 'O1'],
})

function entriesOf(question: Question): readonly LogEntry[] {
  if (question === 'gap')
    return [
      anEntry({ stages: ['targeted'], gathered: ['Post is returned, and nobody asks why'] }),
      secondGap,
    ]
  if (question === 'in_place') {
    return [
      anEntry({
        code: 'I1',
        words: 'The library helps with forms every Tuesday',
        stages: ['universal', 'targeted'],
        by: 'Ana, Ashdown Health (invented)',
      }),
      anEntry({
        code: 'I2',
        words: 'A quiet room',
        unplacedReason: 'It is a room, and helps everywhere',
      }),
    ]
  }
  return [
    anEntry({
      ...{
        code: 'O1',
        words: 'An adviser at the surgery',
        stages: ['targeted', 'crisis', 'recovery'],
      },
      ...{
        group: 'Advice where people are',
        answers: ['G1', 'G2'],
        votes: 7,
        theme: 'Advice',
        addressee: 'The council',
      },
      shift: { from: 'crisis', to: 'targeted' },
    }),
  ]
}
