import type { DiscussionLog } from '../../discussion-log/discussion-log.ts'
import type { Template } from '../../templates/template.ts'
import { questions } from '../../templates/template.ts'
import {
  type Block,
  heading,
  newPage,
  type OfficeDocument,
  said,
  type Table,
} from '../office/document.ts'
import { filledLog, nameOf, type Told } from '../told.ts'
import { aboutRoundtable } from './about-roundtable.ts'
import { blankLogRows, entryRows, logColumns } from './log-table.ts'
import { inWords } from './reasons-in-words.ts'

/** The discussion log: a table for each question, then asks, votes and reasons. */
export function logDocument(told: Told): OfficeDocument {
  const log = filledLog(told)
  const title = `${nameOf(told)}: the discussion log`
  return {
    title,
    sections: [
      {
        lies: 'wide',
        blocks: [
          { kind: 'title', text: title },
          ...aboutRoundtable(told),
          ...(log ? filled(log, told.template) : blank(told.template)),
        ],
      },
    ],
  }
}

function blank(template: Template): readonly Block[] {
  return questionsAsked(template).flatMap(({ code, label, ask }, at) => [
    at === 0 ? heading(1, label) : newPage(label),
    said(ask, 'quiet'),
    { ...logTable(label), rows: blankLogRows(code, { from: 1, count: 8 }), rowHeight: 12 },
  ])
}

/** The questions a format asks, in their order; all of them where it asks none. */
export function questionsAsked(template: Template) {
  const asked = questions.filter(({ code }) => template.phases.some(({ asks }) => asks === code))
  return asked.length > 0 ? asked : questions
}

function filled(log: DiscussionLog, template: Template): readonly Block[] {
  const asked = new Set(questionsAsked(template).map(({ code }) => code))
  return [
    ...log.questions
      .filter(({ question, entries }) => asked.has(question) || entries.length > 0)
      .flatMap(({ label, entries }) => [
        heading(1, `${label} (${entries.length})`),
        entries.length === 0
          ? said('Nothing was written down here.')
          : { ...logTable(label), rows: entryRows(entries) },
      ]),
    ...asksOf(log),
    ...votesOf(log),
    ...reasonsOf(log),
  ]
}

function logTable(label: string): Omit<Table, 'rows'> {
  return { kind: 'table', caption: `${label}, by stage`, columns: logColumns, print: 'small' }
}

function asksOf({ asks }: DiscussionLog): readonly Block[] {
  if (asks.length === 0) return []
  return [
    heading(1, `Asks of other bodies (${asks.length})`),
    said('What others are asked to do. None of it counts as a pledge.', 'quiet'),
    {
      kind: 'table',
      caption: 'Asks of other bodies',
      columns: [
        { title: 'Of whom', width: 22 },
        { title: 'What we ask', width: 40 },
        { title: 'Why', width: 28 },
        { title: 'From', width: 10 },
      ],
      rows: asks.map(({ addressee, request, reason, from }) => [
        ...[addressee, request, reason],
        from.join(', '),
      ]),
    },
  ]
}

function votesOf({ ballots }: DiscussionLog): readonly Block[] {
  return ballots.flatMap(({ title, result }) => [
    heading(1, `Vote: ${title}`),
    {
      kind: 'table' as const,
      caption: `Votes: ${title}`,
      columns: [
        { title: 'Place', width: 10, align: 'middle' },
        { title: 'What', width: 54 },
        { title: 'Votes', width: 10, align: 'middle' },
        { title: 'Voters', width: 10, align: 'middle' },
        { title: 'Votes on the room’s ballot', width: 16, align: 'middle' },
      ],
      rows: result.map(({ rank, words, votes, voters, room }) => [
        ...[`${rank}`, words, `${votes}`, `${voters}`, `${room}`],
      ]),
    },
  ])
}

function reasonsOf(log: DiscussionLog): readonly Block[] {
  const told = log.reasons.filter(({ words }) => words !== '')
  if (told.length === 0) return []
  return [
    heading(1, 'Reasons'),
    said('Why something stays without an action, a pledge or an answer.', 'quiet'),
    {
      kind: 'table',
      caption: 'Reasons',
      columns: [
        { title: 'About', width: 45 },
        { title: 'Why', width: 55 },
      ],
      rows: told.map((reason) => [inWords(log, reason), reason.words]),
    },
  ]
}
