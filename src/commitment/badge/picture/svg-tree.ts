import type { SvgPart } from './svg-parts.ts'

/** An element of an SVG: its name without its prefix, what its prefix stands for, and where it stands in the text. */
export type SvgElement = {
  readonly namespace: string
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly from: number
  readonly to: number
  /** Where what is in it begins; `undefined` when nothing can be (`<svg/>`). */
  readonly inside: number | undefined
  /** What it says itself, without what is within it. */
  readonly text: string
  readonly children: readonly SvgElement[]
}

type Spaces = ReadonlyMap<string, string>
type Begin = Extract<SvgPart, { readonly kind: 'open' | 'empty' }>
type End = Pick<Begin, 'name' | 'to'>
type Opened = {
  readonly part: Begin
  readonly spaces: Spaces
  readonly said: string[]
  readonly children: SvgElement[]
}

/** No drawing is deeper; one made to exhaust its reader may be. */
const deepest = 200

/** The one element that all others are in; `undefined` where the parts do not fit into one another. */
export function treeOf(parts: readonly SvgPart[]): SvgElement | undefined {
  const outermost: Begin = { kind: 'open', name: '', attributes: new Map(), from: 0, to: 0 }
  const around: Opened = { part: outermost, spaces: new Map(), said: [], children: [] }
  const open = [around]
  const isWhole = parts.every((part) => take(open, part)) && open.length === 1
  const [tree, ...more] = around.children
  return isWhole && more.length === 0 && around.said.join('').trim() === '' ? tree : undefined
}

/** An element and all within it. */
export function* within(element: SvgElement): Generator<SvgElement> {
  yield element
  for (const child of element.children) yield* within(child)
}

function take(open: Opened[], part: SvgPart): boolean {
  switch (part.kind) {
    case 'text':
      open.at(-1)?.said.push(part.text)
      return true
    case 'open':
      return begin(open, part)
    case 'empty':
      return begin(open, part) && end(open, part)
    case 'close':
      return end(open, part)
    case 'comment':
    case 'instruction':
      return true
  }
}

function begin(open: Opened[], part: Begin): boolean {
  const spaces = spacesOf(part, open.at(-1)?.spaces ?? new Map())
  open.push({ part, spaces, said: [], children: [] })
  return open.length <= deepest
}

function end(open: Opened[], part: End): boolean {
  const ended = open.pop()
  const element = ended?.part.name === part.name ? elementOf(ended, part.to) : undefined
  if (element) open.at(-1)?.children.push(element)
  return element !== undefined
}

/** What prefixes stand for within an element; the empty one for names without. */
function spacesOf({ attributes }: Begin, outer: Spaces): Spaces {
  const declared = [...attributes].filter(([name]) => /^xmlns(:|$)/.test(name))
  return declared.length === 0
    ? outer
    : new Map([...outer, ...declared.map(([name, space]) => [name.slice(6), space] as const)])
}

function elementOf({ part, spaces, ...held }: Opened, to: number): SvgElement | undefined {
  const [name = '', prefix = ''] = part.name.split(':').toReversed()
  const namespace = spaces.get(prefix) ?? (prefix === '' ? '' : undefined)
  if (namespace === undefined) return undefined
  const { attributes, from } = part
  const inside = part.kind === 'empty' ? undefined : part.to
  const { said, children } = held
  return { namespace, name, attributes, from, to, inside, text: said.join(''), children }
}
