import { createHash } from 'node:crypto'
import type { Room } from '../room/state/room.ts'
import { discussionLogOf } from './discussion-log.ts'

/** A value as one text that is the same wherever it is written: keys in order, nothing left open. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const pairs = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

/** The SHA-256 of a text, in hexadecimal digits. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** What shows later whether a log still says what it said when its roundtable closed. No name of a person bears on it. */
export function sealOf(room: Room): string {
  const { closedAt, ...log } = discussionLogOf(room)
  return sha256Of(canonical(log))
}
