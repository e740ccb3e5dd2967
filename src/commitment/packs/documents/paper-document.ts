import { stageMeanings } from '../../learning/stage-meanings.ts'
import { agendaOf, lengthInWords, onTheClock } from '../agenda.ts'
import { groundRulesOf } from '../ground-rules.ts'
import { stageLetters } from '../keying/letters.ts'
import {
  type Block,
  heading,
  newPage,
  type OfficeDocument,
  type Section,
  said,
  toWrite,
} from '../office/document.ts'
import { nameOf, type Told } from '../told.ts'
import { questionsAsked } from './log-document.ts'
import { ballotPages } from './paper-ballot.ts'
import { cardPages, seedPages } from './paper-cards.ts'
import { keyingPage } from './paper-keying.ts'
import { lookBackPage } from './paper-look-back.ts'
import { logSheets, pledgeCards, signInSheet } from './paper-sheets.ts'
import { blankPlan } from './plan-document.ts'

/** All a room needs that has no internet, to be printed: what to read, what to write on, and how to type it in afterwards. */
export function paperDocument(told: Told): OfficeDocument {
  const { template } = told
  const title = `${nameOf(told)}: the paper pack`
  return {
    title,
    sections: [
      upright([
        { kind: 'title', text: title },
        ...opening(told),
        ...agenda(told),
        ...groundRules(told),
        ...stages(),
        ...lookBackPage(told),
        ...cardPages(template),
        ...seedPages(template),
      ]),
      wide([...signInSheet(template), ...questionsAsked(template).flatMap(logSheets)]),
      upright(pledgeCards()),
      wide([
        heading(1, 'Plan sheet'),
        said('One line for each action. A pledge may have several.', 'quiet'),
        blankPlan(6),
      ]),
      upright([...ballotPages(template), ...keyingPage()]),
    ],
  }
}

function upright(blocks: readonly Block[]): Section {
  return { lies: 'upright', blocks }
}

function wide(blocks: readonly Block[]): Section {
  return { lies: 'wide', blocks }
}

function opening({ log }: Told): readonly Block[] {
  return [
    said(log?.purpose || 'A roundtable on paper, for a room without internet.', 'lead'),
    said(
      'Print on one side of the paper. Copy a sheet when it is full: the numbers at its left go on from there. ' +
        'The last page says how to type everything in afterwards.',
    ),
    toWrite('Day and place'),
    toWrite('Facilitator and note-taker'),
  ]
}

function agenda({ template }: Told): readonly Block[] {
  return [
    heading(1, 'How today goes'),
    said(`${lengthInWords(template)}.`),
    {
      kind: 'table',
      caption: 'The phases of the day, when each begins and how long it takes',
      columns: [
        { title: 'Begins after', width: 18, align: 'middle' },
        { title: 'What we do', width: 64 },
        { title: 'Minutes', width: 18, align: 'middle' },
      ],
      rows: agendaOf(template).map(({ after, title, minutes }) => [
        ...[onTheClock(after), title, `${minutes}`],
      ]),
    },
  ]
}

function groundRules(told: Told): readonly Block[] {
  return [
    heading(1, 'Ground rules'),
    { kind: 'points', texts: groundRulesOf(told) },
    said('What this room adds:', 'strong'),
    { kind: 'to-write', lines: 3 },
  ]
}

function stages(): readonly Block[] {
  return [
    newPage('The six stages'),
    said(
      'Everything written today is placed on one stage or on several. The letter is the one on the log sheets.',
    ),
    {
      kind: 'table',
      caption: 'The six stages, each with its letter, what it means, and examples',
      columns: [
        { title: 'Letter', width: 10, align: 'middle' },
        { title: 'Stage', width: 24 },
        { title: 'What it means, and what it looks like', width: 66 },
      ],
      rows: stageMeanings.map(({ code, label, inBrief, meaning, examples }) => [
        [{ text: stageLetters[code], tone: 'strong' }],
        [
          { text: label, tone: 'strong' },
          { text: inBrief, tone: 'quiet' },
        ],
        [{ text: meaning }, ...examples.map((text) => ({ text: `– ${text}` }))],
      ]),
    },
  ]
}
