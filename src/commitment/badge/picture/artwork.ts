import { hasBadge, readPicture } from './picture.ts'
import { type Svg, svgNamespace } from './svg.ts'
import { type SvgElement, within } from './svg-tree.ts'

/** What an awarding body may give its badge to look like, once it was judged. */
export type Artwork =
  | { readonly ok: true; readonly kind: 'png' | 'svg'; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: string }

/** Room for a drawing, not for a photograph. */
const mostBytes = 1_000_000
const leastPixels = 64
const mostPixels = 4096

/** Judges a picture that was uploaded: a PNG or an SVG, of some size, that does nothing but be looked at. */
export function uploadedArtwork(bytes: Uint8Array): Artwork {
  if (bytes.length > mostBytes) return no('It is larger than 1 MB. Make it smaller')
  const read = readPicture(bytes)
  if (!read.ok) return no(read.problem)
  const { picture } = read
  if (hasBadge(picture)) return no('There is a badge in it already. Upload the plain picture')
  if (picture.kind === 'svg') {
    const problem = problemIn(picture.svg)
    return problem ? no(problem) : { ok: true, kind: 'svg', bytes }
  }
  const { width, height } = picture.png
  if (Math.min(width, height) < leastPixels || Math.max(width, height) > mostPixels) {
    return no(
      `It is ${width} by ${height} pixels. Make each side ${leastPixels} to ${mostPixels} pixels`,
    )
  }
  return { ok: true, kind: 'png', bytes }
}

/** All that a badge is drawn with. What is not named here could act, load, or be another page within the picture. */
const drawing = new Set(
  [
    'svg g defs symbol use title desc metadata style switch view',
    'path rect circle ellipse line polyline polygon text tspan textPath image marker',
    'linearGradient radialGradient stop clipPath mask pattern filter',
    'feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB',
    'feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset',
  ].flatMap((line) => line.split(' ')),
)

/** What drawing programs note beside the drawing; browsers do nothing with it. */
const notes = [
  'http://www.inkscape.org/namespaces/inkscape',
  'http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://purl.org/dc/elements/1.1/',
  'http://creativecommons.org/ns#',
]

function problemIn({ picture, instructions }: Svg): string | undefined {
  if (picture.inside === undefined) return 'It is an empty picture'
  const isDeclaration = (one: string) => /^<\?xml version="1\.\d"( [\w"'= -]*)?\?>$/i.test(one)
  if (!instructions.every(isDeclaration)) return 'It asks for a style sheet. Save it as plain SVG'
  for (const element of within(picture)) {
    const problem = problemOf(element)
    if (problem) return problem
  }
  return undefined
}

function problemOf({ namespace, name, attributes, text }: SvgElement): string | undefined {
  const isDrawn = namespace === svgNamespace && drawing.has(name)
  if (!isDrawn && !notes.includes(namespace)) {
    return `It holds <${name}>, and a badge may hold nothing but shapes, words and colours`
  }
  if (name === 'style' && loads(text)) return leading('a style')
  return [...attributes].map(problemOfAttribute).find((problem) => problem !== undefined)
}

function problemOfAttribute([whole, value]: readonly [string, string]): string | undefined {
  const [name = '', prefix] = whole.toLowerCase().split(':').toReversed()
  if (name.startsWith('on')) return `It acts when it is looked at (${whole})`
  const isLink = name === 'href' || name === 'src' || whole === 'xml:base'
  if (isLink && !isWithin(value)) return leading(whole)
  // Names with a prefix are notes; of the others, each may be a style.
  const isStyle = prefix === undefined && (name === 'style' || value.includes('('))
  return isStyle && loads(value) ? leading(whole) : undefined
}

/** A part of the same picture, or pixels that lie in it. */
function isWithin(value: string): boolean {
  return /^#[\w.:-]+$/.test(value) || /^data:image\/(png|jpeg);base64,[\w+/=\s]*$/.test(value)
}

/** Whether a style may load something. It could hide its words behind backslashes, so those are refused too. */
function loads(style: string): boolean {
  return /\\|@import|(image|image-set|src)\(|url\((?!\s*["']?#)/i.test(style)
}

function leading(where: string): string {
  return `It refers to something outside of itself (${where}). Put all of it into the picture`
}

function no(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem }
}
