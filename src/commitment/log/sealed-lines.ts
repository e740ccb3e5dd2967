import { Temporal } from 'temporal-polyfill'
import { type Needs, seal, unseal } from '#foundations'
import type { Line, StreamId } from './stream.ts'

type Key = Needs['sealingKey']

/** PostgreSQL passes no more than 8,000 bytes on in one message, with the stream and how far it has come. */
const mostLetters = 7900

/**
 * Lines as they go to other processes, sealed with the key of the house: every role of a database may listen to its channels.
 * Nothing where they are too long, so that the others read them in the log.
 */
export function sealLines(key: Key, id: StreamId, lines: readonly Line[]): string | undefined {
  const sealed = seal(key, JSON.stringify(lines), useOf(id)).toString('base64')
  return sealed.length > mostLetters ? undefined : sealed
}

/** The lines that another process sealed; nothing where it was none with the key of this house, or of another stream. */
export function unsealLines(key: Key, id: StreamId, sealed: string): readonly Line[] | undefined {
  const text = unseal(key, Buffer.from(sealed, 'base64'), useOf(id))
  if (text === undefined) return undefined
  const lines = JSON.parse(text) as readonly (Omit<Line, 'at'> & { readonly at: string })[]
  return lines.map((line) => ({
    ...line,
    seatId: line.seatId,
    memberId: line.memberId,
    at: Temporal.Instant.from(line.at),
  }))
}

/** What lines are sealed for: those of one stream are no other’s. */
function useOf(id: StreamId): string {
  return `lines of ${id}`
}
