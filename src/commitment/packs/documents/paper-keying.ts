import { pathwayStages } from '#vocabulary'
import { questions } from '../../templates/template.ts'
import { noStage, questionLetters, stageLetters } from '../keying/letters.ts'
import { printKeyed } from '../keying/print-keyed.ts'
import { type Block, newPage, said } from '../office/document.ts'

/** The last page: how a note-taker types the sheets in, with the letters and three examples. */
export function keyingPage(): readonly Block[] {
  return [
    newPage('Typing it in afterwards'),
    said('One line for each line of a log sheet. It goes fastest with two: one reads, one types.'),
    {
      kind: 'steps',
      texts: [
        'Open the roundtable, and in it the page for typing in from paper.',
        'For each line on paper type: the letter of the question, a space, the letters of its stages, a space, and the words.',
        'Where an organisation stands on the sheet, end the line with a space, @ and its name as the roundtable spells it.',
        `Where no stage is ticked, type a hyphen (${noStage}) in their place.`,
        'Look at what the page has read. It counts the lines that are wrong and says of each what to type instead.',
        'Then take the pledge cards, the plan sheet and the counting sheet, each to its own page of the roundtable.',
      ],
    },
    ...letters(),
    said('So a sheet looks when it is typed:', 'strong'),
    ...printKeyed(examples)
      .trimEnd()
      .split('\n')
      .map((line) => said(line, 'code')),
    said(
      'Leave out names of people, and whatever would tell who somebody is. Empty lines, and lines that begin with #, are passed over.',
    ),
  ]
}

function letters(): readonly Block[] {
  return [
    lettersFor(
      'question',
      questions.map(({ code, label }) => [questionLetters[code], label]),
    ),
    lettersFor(
      'stage',
      pathwayStages.map(({ code, label }) => [stageLetters[code], label]),
    ),
  ]
}

function lettersFor(what: string, rows: readonly (readonly [string, string])[]): Block {
  return {
    kind: 'table',
    caption: `The letter to type for each ${what}`,
    columns: [
      { title: 'Type', width: 15, align: 'middle' },
      { title: `For the ${what}`, width: 85 },
    ],
    rows,
  }
}

const examples = [
  {
    question: 'in_place',
    stages: ['universal'],
    words: 'The library helps with forms every Tuesday',
  },
  {
    question: 'gap',
    stages: ['targeted', 'crisis'],
    words: 'We do not ask about housing at the first visit',
    organisation: 'Ashdown Health',
  },
  { question: 'opportunity', stages: [], words: 'One number that all of us can ring' },
] as const
