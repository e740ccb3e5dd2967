import { setImmediate } from 'node:timers/promises'
import { type Handler, Parser } from 'htmlparser2'
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
const deepest = 400
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
  const flags = { isJustOpen: false, hasRoot: false }
  const state: State = { budget, is, visitor, path: [], silence: 0, ...flags }
  const parser = new Parser(watched(state), { xmlMode: is === 'xml', decodeEntities: true })
  let sinceBreath = 0
  for (const piece of pieces) {
    state.silence += piece.length
    sinceBreath += piece.length
    parser.write(piece)
    if (state.silence > longestSilence) budget.stop(tooMuch)
    if (budget.refusal()) return
    if (sinceBreath > untilNextBreath) {
      sinceBreath = 0
      await setImmediate()
    }
  }
  if (is === 'xml' && (state.path.length > 0 || !state.hasRoot)) budget.stop(damaged)
  if (!budget.refusal()) parser.end()
}

/** Where reading stands. */
type State = Reading & {
  readonly visitor: Visitor
  /** The elements that are open. */
  readonly path: string[]
  /** How deep the element lies that is passed over. */
  skipFrom?: number | undefined
  isJustOpen: boolean
  hasRoot: boolean
  /** Letters since anything was met. */
  silence: number
}

/** Between the parser and who looks: counts, keeps the path, and passes over what is to be skipped. */
function watched(state: State): Partial<Handler> {
  const { visitor, path, budget, is } = state
  return {
    onopentag: (written, attributes) => opened(state, withoutPrefix(written), attributes),
    onclosetag(_written, isImplied) {
      if (budget.refusal()) return
      // an element that closes itself is said to be closed without a word too
      if (is === 'xml' && isImplied && !state.isJustOpen) budget.stop(damaged)
      closed(state)
    },
    ontext(text) {
      state.silence = 0
      state.isJustOpen = false
      if (state.skipFrom === undefined && !budget.refusal()) visitor.text?.(text, path)
    },
    onprocessinginstruction(name, words) {
      const isDefining = name.toLowerCase() === '!doctype' && (is === 'xml' || words.includes('['))
      if (isDefining || /^!(entity|element|attlist|notation)/i.test(name)) {
        budget.stop(withDefinitions)
      }
    },
  }
}

function opened(state: State, name: string, attributes: Attributes): void {
  const { visitor, path, budget } = state
  state.silence = 0
  budget.spend('elements', 1)
  if (path.length >= deepest) budget.stop(tooMuch)
  if (budget.refusal()) return
  if (state.skipFrom === undefined) {
    if (visitor.passesOver?.(name, attributes, path)) state.skipFrom = path.length
    else visitor.open(name, attributes, path)
  }
  path.push(name)
  state.isJustOpen = true
  state.hasRoot = true
}

function closed(state: State): void {
  const { visitor, path } = state
  const name = path.pop() ?? ''
  if (state.skipFrom === undefined) visitor.close?.(name, path)
  if (state.skipFrom === path.length) state.skipFrom = undefined
  state.isJustOpen = false
  state.silence = 0
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
