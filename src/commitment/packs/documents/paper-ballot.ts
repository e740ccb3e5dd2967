import type { Template } from '../../templates/template.ts'
import { type Block, emptyRows, heading, newPage, said, toWrite } from '../office/document.ts'

const slipsOnPage = 2

/** Slips to vote on in secret, and a sheet to count them on; none where a format has no vote. */
export function ballotPages({ phases }: Template): readonly Block[] {
  const votes = phases.some(({ steps }) => steps.some(({ does }) => does === 'vote'))
  return votes ? [...slips(), ...counting()] : []
}

function slips(): readonly Block[] {
  return [
    heading(1, 'Ballot slips'),
    said(
      'Say how many votes each person has, and how many may go to one thing: five and two, where nothing else was agreed. ' +
        'Copy, cut, fold. Nobody puts a name on one.',
    ),
    ...Array.from({ length: slipsOnPage }, (_, at) => [
      ...(at === 0 ? [] : [{ kind: 'cut' as const }]),
      said('Your votes. Fold this slip before you hand it in.', 'strong'),
      {
        kind: 'table' as const,
        caption: `Ballot slip ${at + 1}`,
        columns: [
          { title: 'Number on the log sheet', width: 30 },
          { title: 'What it says, in a word or two', width: 50 },
          { title: 'How many of your votes', width: 20, align: 'middle' as const },
        ],
        rows: emptyRows(5, 3),
        rowHeight: 11,
      },
    ]).flat(),
  ]
}

function counting(): readonly Block[] {
  return [
    newPage('Counting sheet'),
    said(
      'Two people count: one reads out, the other writes. The sums are typed in as the ballot of the room.',
    ),
    {
      kind: 'table',
      caption: 'Votes counted for each number',
      columns: [
        { title: 'Number on the log sheet', width: 28 },
        { title: 'Strokes', width: 36 },
        { title: 'Votes', width: 16, align: 'middle' },
        { title: 'People who gave them', width: 20, align: 'middle' },
      ],
      rows: emptyRows(16, 4),
      rowHeight: 11,
    },
    toWrite('Slips handed in'),
    toWrite('Counted by'),
  ]
}
