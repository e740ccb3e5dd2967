import { partsOf } from './svg-parts.ts'
import { type SvgElement, treeOf } from './svg-tree.ts'
import { utf8 } from './utf8.ts'

/** An SVG taken apart. */
export type Svg = {
  readonly text: string
  readonly picture: SvgElement
  /** `<?xml …?>` and other words to whoever reads it. */
  readonly instructions: readonly string[]
}

export const svgNamespace = 'http://www.w3.org/2000/svg'

const badgeNamespace = 'https://purl.imsglobal.org/ob/v3p0'

/** Reads an SVG, strictly: what is not well-formed is not guessed at. */
export function readSvg(bytes: Uint8Array): { readonly svg: Svg } | { readonly problem: string } {
  const text = utf8(bytes)
  const parts = text === undefined ? undefined : partsOf(text)
  const picture = parts && treeOf(parts)
  if (text === undefined || !parts || !picture) {
    return {
      problem:
        'It is no well-formed SVG in UTF-8, or it declares a document type or entities. Save it as plain SVG',
    }
  }
  if (picture.name !== 'svg' || picture.namespace !== svgNamespace) {
    return { problem: 'It is XML, and no SVG picture' }
  }
  const instructions = parts
    .filter(({ kind }) => kind === 'instruction')
    .map(({ from, to }) => text.slice(from, to))
  return { svg: { text, picture, instructions } }
}

/** The badges in an SVG: one, or none. */
export function badgesInSvg({ picture }: Svg): readonly SvgElement[] {
  return picture.children.filter(
    ({ name, namespace }) => name === 'credential' && namespace === badgeNamespace,
  )
}

/** Puts a badge into an SVG, where the standard has it, in place of any that was there. All else stays as it was. */
export function bakeSvg(svg: Svg, badge: string): Uint8Array {
  const { text, picture } = svg
  // What ends a CDATA section is told in two of them, for within one it cannot be told.
  const told = `<![CDATA[${badge.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
  const element = `<openbadges:credential xmlns:openbadges="${badgeNamespace}">${told}</openbadges:credential>`
  const inside = picture.inside ?? picture.to
  const kept = badgesInSvg(svg).reduceRight(
    (rest, { from, to }) => rest.slice(0, from) + rest.slice(to),
    text,
  )
  return new TextEncoder().encode(kept.slice(0, inside) + element + kept.slice(inside))
}
