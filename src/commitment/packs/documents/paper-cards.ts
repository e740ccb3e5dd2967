import type { Template } from '../../templates/template.ts'
import { type Block, newPage, said } from '../office/document.ts'

/** A page for each story of a format, to hand out. */
export function cardPages({ cards }: Template): readonly Block[] {
  return cards.flatMap(({ title, story, turns }) => [
    newPage(title),
    said(story, 'lead'),
    { kind: 'steps' as const, texts: turns },
    said('Where could somebody have noticed? Who could it have been?', 'strong'),
    { kind: 'to-write' as const, lines: 5 },
  ])
}

/** What an organiser lays out beforehand, by theme; rooms add to it. */
export function seedPages({ seeds }: Template): readonly Block[] {
  if (seeds.length === 0) return []
  return [
    newPage('What lies on the board'),
    said('Suggestions to begin with. Strike out, change, and add your own on a log sheet.'),
    {
      kind: 'table',
      caption: 'Suggestions by theme, and who could act on each',
      columns: [
        { title: 'Theme', width: 24 },
        { title: 'Suggestion', width: 48 },
        { title: 'Who could act', width: 28 },
      ],
      rows: seeds.map(({ theme, words, addressee }) => [
        ...[theme, words, addressee ?? 'Those in the room'],
      ]),
    },
  ]
}
