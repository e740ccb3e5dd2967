import { once } from 'node:events'
import { createWriteStream, existsSync, rmSync, type WriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { finished } from 'node:stream/promises'

/** A file that is written beside its place and put there only when it is whole. */
export type Aside = {
  readonly write: (text: string) => Promise<void>
  readonly finish: () => Promise<void>
  /** Takes away what was written so far, unless it is in its place already. */
  readonly discard: () => void
}

/** Begins a file aside of its place. Throws what the machine says when it may not be written. */
export async function writeAside(path: string): Promise<Aside> {
  const part = `${path}.part-${process.pid}`
  const stream: WriteStream = createWriteStream(part)
  await once(stream, 'open')
  return {
    write: async (text) => {
      if (!stream.write(text)) await once(stream, 'drain')
    },
    finish: async () => {
      stream.end()
      await finished(stream)
      await rename(part, path)
    },
    discard: () => {
      stream.destroy()
      if (existsSync(part)) rmSync(part)
    },
  }
}
