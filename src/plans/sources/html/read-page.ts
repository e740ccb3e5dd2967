import type { Budget } from '../budget.ts'
import type { Source } from '../source.ts'
import { decoded } from '../text/decoded.ts'
import { readHtml } from '../xml/read-xml.ts'
import { pageVisitor } from './html-page.ts'

const pieceSize = 262_144

/** Reads a page of the web: what it shows, without scripts, styles and what it hides. Nothing it names is fetched. */
export async function readPage(bytes: Uint8Array, budget: Budget): Promise<Source> {
  const visitor = pageVisitor(budget)
  await readHtml(piecesOf(decoded(bytes)), visitor, budget)
  return visitor.read()
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceSize) yield text.slice(at, at + pieceSize)
}
