import { z } from 'zod'
import { entryEvents } from './entry-events.ts'
import { lifeEvents } from './life-events.ts'
import { workEvents } from './work-events.ts'

const roomEvent = z.discriminatedUnion('kind', [...lifeEvents, ...entryEvents, ...workEvents])

/** One thing that happened in a roundtable, as its log keeps it. */
export type RoomEvent = z.infer<typeof roomEvent>
export type RoomEventKind = RoomEvent['kind']
/** The event of one kind. */
export type EventOf<Kind extends RoomEventKind> = Extract<RoomEvent, { kind: Kind }>

/** Reads an event out of a log; nothing where it cannot be one, so that nothing of it is shown. */
export function readRoomEvent(kind: string, told: unknown): RoomEvent | undefined {
  const read = roomEvent.safeParse({ ...(told as object), kind })
  return read.success ? read.data : undefined
}
