import { setImmediate } from 'node:timers/promises'
import { Parser } from 'htmlparser2'
import { type Budget, tooMuch } from '../budget.ts'
import { damaged } from '../zip/unpack.ts'

/** What an element says of itself, by names with their prefixes. */
export type Attributes = Readonly<Record<string, string>>

/** Who looks at a document as it is read. Names are without prefixes, small as they are written; `path` leads to the parent. */
export type Visitor = {
  readonly open: (name: string, attributes: Attributes, path: readonly string[]) => void
  readonly close?: (name: string, path: readonly string[]) => void
  readonly text?: (text: string, path: readonly string[]) => void
  /** Whether an element is passed over, with all within it. */
  readonly passesOver?: (name: string, attributes: Attributes, path: readonly string[]) => boolean
}

// Text boxes within tables within tables come to a hundred.
const deepest = { xml: 400, html: 1000 } as const
// What has no end for so many letters is one word, comment or picture, and would be copied over and over.
const longestSilence = 16_000_000
const untilNextBreath = 1_000_000

const withDefinitions =
  'The file defines words of its own (a DTD), which office files never do, and is not read. Open it in the program it comes from, save it again and try once more'

/**
 * Reads XML as it comes. No definition of a document is read and no entity resolved but the five of XML and
 * characters by number: a file that has one is refused, and so is one that is not closed.
 */
export function readXml(pieces: Iterable<string>, visitor: Visitor, budget: Budget): Promise<void> {
  return read(pieces, visitor, { budget, is: 'xml' })
}

/** Reads HTML as it comes and as browsers do: what is not closed is closed where it must be. */
export function readHtml(
  pieces: Iterable<string>,
  visitor: Visitor,
  budget: Budget,
): Promise<void> {
  return read(pieces, visitor, { budget, is: 'html' })
}

/** What an attribute says, whatever its prefix. */
export function said(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name]
  if (plain !== undefined) return plain
  const ending = `:${name}`
  const key = Object.keys(attributes).find((one) => one.endsWith(ending))
  return key === undefined ? undefined : attributes[key]
}

type Reading = { readonly budget: Budget; readonly is: 'xml' | 'html' }

async function read(
  pieces: Iterable<string>,
  visitor: Visitor,
  { budget, is }: Reading,
): Promise<void> {
  let silence = 0
  const path: string[] = []
  const parser: Parser = new Parser(
    watched(visitor, { budget, is, path }, () => {
      silence = 0
      if (budget.refusal()) parser.pause()
    }),
    { xmlMode: is === 'xml', decodeEntities: true },
  )
  let sinceBreath = 0
  for (const piece of pieces) {
    silence += piece.length
    sinceBreath += piece.length
    parser.write(piece)
    if (silence > longestSilence) budget.stop(tooMuch)
    if (budget.refusal()) return
    if (sinceBreath > untilNextBreath) {
      sinceBreath = 0
      await setImmediate()
    }
  }
  if (is === 'xml' && path.length > 0) budget.stop(damaged)
  if (!budget.refusal()) parser.end()
}

/** Between the parser and who looks: counts, keeps the path, and passes over what is to be skipped. */
function watched(
  visitor: Visitor,
  { budget, is, path }: Reading & { readonly path: string[] },
  met: () => void,
) {
  let skipFrom: number | undefined
  let isJustOpen = false
  return {
    onopentag(written: string, attributes: Attributes) {
      const name = withoutPrefix(written)
      budget.spend('elements', 1)
      if (path.length >= deepest[is]) budget.stop(tooMuch)
      met()
      if (budget.refusal()) return
      if (skipFrom === undefined) {
        if (visitor.passesOver?.(name, attributes, path)) skipFrom = path.length
        else visitor.open(name, attributes, path)
      }
      path.push(name)
      isJustOpen = true
    },
    onclosetag(_written: string, isImplied: boolean) {
      if (budget.refusal()) return
      // an element that closes itself is said to be closed without a word too
      if (is === 'xml' && isImplied && !isJustOpen) budget.stop(damaged)
      isJustOpen = false
      const name = path.pop() ?? ''
      if (skipFrom === undefined) visitor.close?.(name, path)
      if (skipFrom === path.length) skipFrom = undefined
      met()
    },
    ontext(text: string) {
      isJustOpen = false
      if (skipFrom === undefined && !budget.refusal()) visitor.text?.(text, path)
      met()
    },
    onprocessinginstruction(name: string, words: string) {
      const isDefining = name.toLowerCase() === '!doctype' && (is === 'xml' || words.includes('['))
      if (isDefining || /^!(entity|element|attlist|notation)/i.test(name)) {
        budget.stop(withDefinitions)
      }
      met()
    },
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
