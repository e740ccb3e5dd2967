import { readPicture } from '../badge/picture/picture.ts'
import { testMarkPng, testMarkSvg } from '../badge/picture/test-mark.ts'
import type { SchemeKept } from '../scheme/scheme.store.ts'

export type MarkKind = 'svg' | 'png'

/**
 * The mark a badge is baked into: what the awarding body has uploaded, or a test mark where it has not, or where the award was
 * given as a test. A PNG is framed as an SVG too; nothing here draws an SVG as a PNG.
 */
export function markOf(
  { artwork }: SchemeKept,
  kind: MarkKind,
  { isTest }: { readonly isTest: boolean },
): Uint8Array | undefined {
  if (isTest || !artwork) {
    return kind === 'svg' ? new TextEncoder().encode(testMarkSvg()) : testMarkPng()
  }
  if (artwork.kind === kind) return artwork.bytes
  return kind === 'svg' ? framed(artwork.bytes) : undefined
}

/** The kinds of picture a badge can be had in now. */
export function markKinds(
  scheme: SchemeKept,
  award: { readonly isTest: boolean },
): readonly MarkKind[] {
  return (['svg', 'png'] as const).filter((kind) => markOf(scheme, kind, award) !== undefined)
}

function framed(bytes: Uint8Array): Uint8Array | undefined {
  const read = readPicture(bytes)
  if (!read.ok || read.picture.kind !== 'png') return undefined
  const { width, height } = sizeOf(bytes)
  const picture = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="${picture}"/></svg>`,
  )
}

/** The size a PNG says it has, in its first chunk (https://www.w3.org/TR/png-3/#11IHDR). */
function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
