import { leftOpenInWords } from '../../coverage/left-open-in-words.ts'
import { type Block, heading, newPage, said } from '../office/document.ts'
import type { Told } from '../told.ts'

/** A page of what the roundtable before left open, where one looks back on it. */
export function lookBackPage({ lookBack }: Pick<Told, 'lookBack'>): readonly Block[] {
  if (!lookBack) return []
  return [
    newPage('What was left open'),
    said(`From “${lookBack.title}”. Tick what is done, and strike out what is let go of.`),
    ...leftOpenInWords(lookBack).flatMap(({ title, lines }) => [
      heading(2, title),
      lines.length > 0 ? { kind: 'points' as const, texts: lines } : said('Nothing.'),
    ]),
  ]
}
