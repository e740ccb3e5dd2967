import { z } from 'zod'
import { assessEvents } from './assess-events.ts'
import { awardEvents } from './award-events.ts'
import { planEvents } from './plan-events.ts'

const commitmentEvent = z.discriminatedUnion('kind', [
  ...planEvents,
  ...assessEvents,
  ...awardEvents,
])

/** One thing that happened to a commitment, as its log keeps it. */
export type CommitmentEvent = z.infer<typeof commitmentEvent>
export type CommitmentEventKind = CommitmentEvent['kind']
export type CommitmentEventOf<Kind extends CommitmentEventKind> = Extract<
  CommitmentEvent,
  { kind: Kind }
>

/** Reads an event out of a log; nothing where it cannot be one. */
export function readCommitmentEvent(kind: string, told: unknown): CommitmentEvent | undefined {
  const read = commitmentEvent.safeParse({ ...(told as object), kind })
  return read.success ? read.data : undefined
}
