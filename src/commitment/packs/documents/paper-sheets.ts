import type { questions, Template } from '../../templates/template.ts'
import { type Block, emptyRows, heading, newPage, said } from '../office/document.ts'
import { blankLogRows, sheetColumns } from './log-table.ts'
import { pledgeCard } from './pledge-card.ts'

const rowsOnSheet = 7
const sheetsEach = 2
const cardsInPack = 6

/** Who is here, and what each chooses: the sheet that stays apart from all others. */
export function signInSheet({ places }: Template): readonly Block[] {
  return [
    heading(1, 'Sign-in sheet, and what you choose'),
    said(
      'What is written on the log sheets is typed into this roundtable’s log after today, and all who came can read it. ' +
        'Choose under whose name your words stand there: your own, your organisation’s, or nobody’s. ' +
        'Nobody records sound or pictures without a yes from everybody. You may change your mind: tell the note-taker.',
    ),
    said('Keep this sheet apart from the others. It is not typed in.', 'quiet'),
    {
      kind: 'table',
      caption: 'Who is here, under whose name their words stand, and whether they may be recorded',
      columns: [
        { title: 'Name', width: 26 },
        { title: 'Organisation', width: 26 },
        { title: 'My words under my name', width: 12, align: 'middle' },
        { title: 'Under my organisation’s', width: 13, align: 'middle' },
        { title: 'Under nobody’s', width: 12, align: 'middle' },
        { title: 'I may be recorded: yes or no', width: 13, align: 'middle' },
        { title: 'Signed', width: 20 },
      ],
      rows: emptyRows(Math.min(places.warnAt, 14), 7),
      rowHeight: 8,
      print: 'small',
    },
  ]
}

/** Sheets to write the answers to a question on: numbered rows, and a box for each stage. */
export function logSheets({ code, label, ask }: (typeof questions)[number]): readonly Block[] {
  return Array.from({ length: sheetsEach }, (_, at) => [
    newPage(`Log sheet: ${label.toLowerCase()}`),
    said(`${ask} One thought a line. Tick every stage it belongs to. No names of people.`, 'quiet'),
    {
      kind: 'table' as const,
      caption: `Log sheet ${at + 1} for ${label.toLowerCase()}`,
      columns: sheetColumns,
      rows: blankLogRows(code, { from: at * rowsOnSheet + 1, count: rowsOnSheet }),
      rowHeight: 18,
      print: 'small' as const,
    },
  ]).flat()
}

/** Cards to write pledges on, two a page. */
export function pledgeCards(): readonly Block[] {
  return Array.from({ length: cardsInPack / 2 }, (_, at) => [
    at === 0 ? heading(1, 'Pledge cards') : newPage('Pledge cards'),
    pledgeCard(`Pledge card ${2 * at + 1}`),
    { kind: 'cut' as const },
    pledgeCard(`Pledge card ${2 * at + 2}`),
  ]).flat()
}
