import { crc32 } from 'node:zlib'
import { utf8 } from './utf8.ts'

/** One chunk of a PNG, and where it stands in the file. */
type Chunk = {
  readonly type: string
  readonly from: number
  readonly to: number
  readonly body: Uint8Array
}

/** A PNG taken apart: its chunks, from the first that tells its size to the last, which is empty. */
export type Png = {
  readonly bytes: Uint8Array
  readonly chunks: readonly Chunk[]
  readonly width: number
  readonly height: number
}

export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

const keyword = 'openbadgecredential'
const notWhole = { problem: 'It is a PNG that was cut off or spoilt' } as const

/** Reads a PNG, strictly: every chunk is whole and as it was written, and nothing follows the last. */
export function readPng(bytes: Uint8Array): { readonly png: Png } | { readonly problem: string } {
  const chunks: Chunk[] = []
  let at = pngSignature.length
  while (at < bytes.length) {
    const chunk = chunkAt(bytes, at)
    if (!chunk || chunks.at(-1)?.type === 'IEND') return notWhole
    chunks.push(chunk)
    at = chunk.to
  }
  const [header] = chunks
  if (header?.type !== 'IHDR' || header.body.length !== 13) return notWhole
  if (chunks.at(-1)?.type !== 'IEND' || !chunks.some(({ type }) => type === 'IDAT')) return notWhole
  const size = viewOf(header.body)
  return { png: { bytes, chunks, width: size.getUint32(0), height: size.getUint32(4) } }
}

/** A chunk: the length of its body, its type, its body, and a sum over the two latter. */
function chunkAt(bytes: Uint8Array, from: number): Chunk | undefined {
  if (from + 12 > bytes.length) return undefined
  const view = viewOf(bytes)
  const to = from + 12 + view.getUint32(from)
  if (to > bytes.length) return undefined
  if (crc32(bytes.subarray(from + 4, to - 4)) !== view.getUint32(to - 4)) return undefined
  const type = String.fromCharCode(...bytes.subarray(from + 4, from + 8))
  return { type, from, to, body: bytes.subarray(from + 8, to - 4) }
}

/** Writes a chunk. */
export function pngChunk(type: string, body: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(body.length + 12)
  chunk.set(new TextEncoder().encode(type), 4)
  chunk.set(body, 8)
  const view = viewOf(chunk)
  view.setUint32(0, body.length)
  view.setUint32(body.length + 8, crc32(chunk.subarray(4, body.length + 8)))
  return chunk
}

/** The bodies of the chunks that hold a badge, without its keyword: one, or none. */
export function badgesInPng({ chunks }: Png): readonly Uint8Array[] {
  return chunks.filter(isBadge).map(({ body }) => body.subarray(keyword.length + 1))
}

/** Puts a badge into a PNG, before its end, in place of any that was there. All else stays as it was. */
export function bakePng(png: Png, badge: string): Uint8Array {
  // After the keyword: not compressed, by no method, in no language, and the keyword in no other words.
  const body = new TextEncoder().encode(`${keyword}\0\0\0\0\0${badge}`)
  const kept = png.chunks.filter((chunk) => !isBadge(chunk))
  const last = kept.length - 1
  return Buffer.concat([
    pngSignature,
    ...kept.slice(0, last).map(({ from, to }) => png.bytes.subarray(from, to)),
    pngChunk('iTXt', body),
    ...kept.slice(last).map(({ from, to }) => png.bytes.subarray(from, to)),
  ])
}

/** The text of a badge’s chunk; `undefined` where it is compressed, which the standard forbids, or is no text. */
export function badgeText(told: Uint8Array): string | undefined {
  const [isCompressed] = told
  const language = told.indexOf(0, 2)
  const translated = language === -1 ? -1 : told.indexOf(0, language + 1)
  if (isCompressed !== 0 || translated === -1) return undefined
  return utf8(told.subarray(translated + 1))
}

function isBadge({ type, body }: Chunk): boolean {
  const begin = new TextEncoder().encode(`${keyword}\0`)
  return type === 'iTXt' && Buffer.from(body.subarray(0, begin.length)).equals(begin)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
