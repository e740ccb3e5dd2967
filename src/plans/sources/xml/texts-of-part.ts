import type { Budget } from '../budget.ts'
import type { ZipPart } from '../zip/open-zip.ts'
import { unpack } from '../zip/unpack.ts'

/** The text of a part, piece by piece: UTF-8, or UTF-16 where it begins with the mark of it. */
export function* textsOfPart(part: ZipPart, budget: Budget): Generator<string> {
  let decoder: TextDecoder | undefined
  for (const bytes of unpack(part, budget)) {
    decoder ??= new TextDecoder(encodingOf(bytes))
    yield decoder.decode(bytes, { stream: true })
  }
  if (decoder) yield decoder.decode()
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
