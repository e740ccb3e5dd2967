/** A piece of an SVG’s text, and from where to where it goes. */
export type SvgPart = { readonly from: number; readonly to: number } & (
  | {
      readonly kind: 'open' | 'empty'
      readonly name: string
      readonly attributes: ReadonlyMap<string, string>
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'comment' | 'instruction' }
)

const name = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?'
const opening = new RegExp(`<(${name})`, 'y')
const closing = new RegExp(`</(${name})\\s*>`, 'y')
const attribute = new RegExp(`\\s+(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y')
const ending = /\s*(\/?)>/y
const plain = /[^<]+/y

/** Where a piece of one kind begins and ends that is not looked into. */
const closed = [
  { kind: 'comment', begin: '<!--', end: '-->' },
  { kind: 'instruction', begin: '<?', end: '?>' },
  { kind: 'text', begin: '<![CDATA[', end: ']]>' },
] as const

/**
 * Takes the text of an SVG apart; `undefined` where it is not well-formed, or declares a type or entities of its
 * own (`<!DOCTYPE`), by which a few lines can fill a memory or read a file.
 */
export function partsOf(svg: string): readonly SvgPart[] | undefined {
  const parts: SvgPart[] = []
  let at = svg.startsWith('\uFEFF') ? 1 : 0
  while (at < svg.length) {
    const part = closedAt(svg, at) ?? closeAt(svg, at) ?? openAt(svg, at) ?? textAt(svg, at)
    if (!part) return undefined
    parts.push(part)
    at = part.to
  }
  return parts
}

function closedAt(svg: string, from: number): SvgPart | undefined {
  const found = closed.find(({ begin }) => svg.startsWith(begin, from))
  if (!found) return undefined
  const { kind, begin, end } = found
  const until = svg.indexOf(end, from + begin.length)
  if (until === -1) return undefined
  const to = until + end.length
  const text = svg.slice(from + begin.length, until)
  // A comment that a reader of HTML would end earlier: XML forbids it too.
  if (kind === 'comment' && /--|^-?>|-$/.test(text)) return undefined
  return kind === 'text' ? { kind, text, from, to } : { kind, from, to }
}

function closeAt(svg: string, from: number): SvgPart | undefined {
  const [whole = '', named] = matchAt(closing, svg, from) ?? []
  return named === undefined
    ? undefined
    : { kind: 'close', name: named, from, to: from + whole.length }
}

function openAt(svg: string, from: number): SvgPart | undefined {
  const [begun = '', named] = matchAt(opening, svg, from) ?? []
  if (named === undefined) return undefined
  const attributes = new Map<string, string>()
  let at = from + begun.length
  for (;;) {
    const found = matchAt(attribute, svg, at)
    if (!found) break
    const [whole, key = '', double, single] = found
    const value = unescaped(double ?? single ?? '')
    if (value === undefined || attributes.has(key)) return undefined
    attributes.set(key, value)
    at += whole.length
  }
  const [end, slash] = matchAt(ending, svg, at) ?? []
  if (end === undefined) return undefined
  const kind = slash === '/' ? 'empty' : 'open'
  return { kind, name: named, attributes, from, to: at + end.length }
}

function textAt(svg: string, from: number): SvgPart | undefined {
  const [whole] = matchAt(plain, svg, from) ?? []
  const text = whole === undefined ? undefined : unescaped(whole)
  return whole === undefined || text === undefined
    ? undefined
    : { kind: 'text', text, from, to: from + whole.length }
}

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** The text that was meant; `undefined` where an entity is none of the five that XML itself knows. */
function unescaped(text: string): string | undefined {
  if (!text.includes('&')) return text
  let isSound = true
  const meant = text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));|&/gi, (...found) => {
    const [, hex, decimal, word] = found
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined
    const letter = code === undefined ? named.get(word) : characterOf(code)
    if (letter === undefined) isSound = false
    return letter ?? ''
  })
  return isSound ? meant : undefined
}

function characterOf(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}
