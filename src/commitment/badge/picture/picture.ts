import { badgesInPng, badgeText, bakePng, type Png, pngSignature, readPng } from './png.ts'
import { badgesInSvg, bakeSvg, readSvg, type Svg } from './svg.ts'
import { utf8 } from './utf8.ts'

/** A picture a badge can be baked into, taken apart. */
export type Picture =
  | { readonly kind: 'png'; readonly png: Png }
  | { readonly kind: 'svg'; readonly svg: Svg }

export type PictureRead =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly problem: string }

export type Baked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: string }

export type Extracted =
  | { readonly ok: true; readonly badge: string }
  | { readonly ok: false; readonly problem: string }

/** A badge in its picture is far smaller. */
const mostBytes = 5_000_000

/** Takes a picture apart; in a sentence, why it cannot be used. */
export function readPicture(bytes: Uint8Array): PictureRead {
  if (bytes.length > mostBytes) return no('It is larger than 5 MB')
  const read = isPng(bytes) ? readPng(bytes) : isMarkup(bytes) ? readSvg(bytes) : undefined
  if (!read) return no('It is neither a PNG nor an SVG picture')
  if ('problem' in read) return no(read.problem)
  const picture: Picture = 'png' in read ? { kind: 'png', ...read } : { kind: 'svg', ...read }
  return { ok: true, picture }
}

/** Bakes a signed badge into a picture, by Open Badges 3.0: a child element of an SVG, a text chunk of a PNG. */
export function bake(bytes: Uint8Array, badge: string): Baked {
  const read = readPicture(bytes)
  if (!read.ok) return read
  const { picture } = read
  if (picture.kind === 'png') return { ok: true, bytes: bakePng(picture.png, badge) }
  if (picture.svg.picture.inside === undefined) return no('It is an empty picture')
  return { ok: true, bytes: bakeSvg(picture.svg, badge) }
}

/** The badge that was baked into a picture, as the text it was. */
export function extract(bytes: Uint8Array): Extracted {
  const read = readPicture(bytes)
  if (!read.ok) return read
  const badges = badgesIn(read.picture)
  const [badge] = badges
  if (badges.length === 0) return no('It is a picture without a badge in it')
  if (badges.length > 1) return no('It is a picture with more than one badge in it')
  if (badge === undefined || badge.trim() === '') {
    return no('It holds a badge in a form that cannot be read here')
  }
  return { ok: true, badge }
}

/** The badge in a file as people hand it on: the JSON itself, or a picture with the badge in it. */
export function badgeInFile(bytes: Uint8Array): Extracted {
  if (bytes.length > mostBytes || isPng(bytes) || isMarkup(bytes)) return extract(bytes)
  const badge = utf8(bytes)
  return badge === undefined
    ? no('It is neither JSON nor a picture')
    : { ok: true, badge: badge.replace(/^\uFEFF/, '') }
}

/** Whether there is a badge in a picture already. */
export function hasBadge(picture: Picture): boolean {
  return badgesIn(picture).length > 0
}

function badgesIn(picture: Picture): readonly (string | undefined)[] {
  return picture.kind === 'png'
    ? badgesInPng(picture.png).map(badgeText)
    : badgesInSvg(picture.svg).map(({ text }) => text)
}

function no(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem }
}

function isPng(bytes: Uint8Array): boolean {
  return pngSignature.every((byte, place) => bytes[place] === byte)
}

/** Whether the first sign is `<`, after a byte order mark and spaces. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^(\xEF\xBB\xBF)?\s*</.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))
}
