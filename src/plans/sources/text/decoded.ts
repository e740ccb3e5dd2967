/**
 * The text of bytes: UTF-8 or UTF-16 where they begin with a mark of it, UTF-16 where every other byte is empty, UTF-8
 * where they are, and else what Windows writes in the west (Windows-1252). Line ends are `\n`.
 */
export function decoded(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes).replace(/\r\n?/g, '\n')
}

/** Whether bytes are a text at all: no text has bytes of nothing but UTF-16. */
export function isText(bytes: Uint8Array): boolean {
  return encodingOf(bytes).startsWith('utf-16') || !bytes.includes(0)
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  return withoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

const enoughToTell = 400

/** UTF-16 without a mark: of western letters one byte of each two is empty, always the same one. */
function withoutMark(bytes: Uint8Array): Encoding | undefined {
  const begin = bytes.subarray(0, enoughToTell)
  const isEmpty = (side: 0 | 1) => (byte: number, at: number) => at % 2 === side && byte === 0
  const [even, odd] = [begin.filter(isEmpty(0)).length, begin.filter(isEmpty(1)).length]
  if (bytes.length % 2 === 1 || Math.max(even, odd) < begin.length * 0.4) return undefined
  if (Math.min(even, odd) > begin.length * 0.05) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
