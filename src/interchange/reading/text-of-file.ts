import { createReadStream } from 'node:fs'
import { whyNotRead } from './why-not-read.ts'

/** A piece of a file as text, with every line end as `\n`, and how many bytes of the file it took. */
export type Piece = { readonly text: string; readonly bytes: number }

const pieceSize = 1 << 16

/**
 * The text of a file, piece by piece. Bytes that are not UTF-8 come as U+FFFD, which no row may
 * hold, so that the row they are in can be named. Ends with a sentence, what is wrong and what to do, for a
 * file in UTF-16 and for one that the machine stops reading.
 */
export async function* textOfFile(path: string): AsyncGenerator<Piece | string> {
  try {
    yield* decoded(path)
  } catch (problem) {
    yield whyNotRead(problem, 'file')
  }
}

async function* decoded(path: string): AsyncGenerator<Piece | string> {
  // Ignores a byte order mark at the start, which spreadsheets write.
  const decoder = new TextDecoder('utf-8')
  let heldBack = ''
  let isFirst = true
  for await (const chunk of createReadStream(path, { highWaterMark: pieceSize })) {
    const bytes: Buffer = chunk
    if (isFirst && isUtf16(bytes)) {
      yield 'The file is UTF-16. Save the file as CSV UTF-8'
      return
    }
    isFirst = false
    const text = heldBack + decoder.decode(bytes, { stream: true })
    // The other half of this line end may be in the next piece.
    heldBack = text.endsWith('\r') ? '\r' : ''
    const whole = heldBack ? text.slice(0, -1) : text
    yield { text: withPlainLineEnds(whole), bytes: bytes.length }
  }
  yield { text: withPlainLineEnds(heldBack + decoder.decode()), bytes: 0 }
}

function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}
