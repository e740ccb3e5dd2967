import { type EventAnswer, mostAtOnce, type PhoneEvent, type UploadAnswer } from './phone-event.ts'

/** What came of a try to send: everything went, it is to be tried again, or somebody must do something first. */
export type SendResult = 'sent' | 'later' | 'signed-out' | 'revoked' | 'unknown' | 'other'

/** A phone's outbox, as the sending of it needs it. */
export type Outbox = {
  /** The oldest entries that wait, marked as being sent: some at most. */
  readonly takeWaiting: (most: number) => Promise<readonly PhoneEvent[]>
  /** Puts back whatever is marked as being sent: nobody knows what came of it, and sending twice does no harm. */
  readonly putBack: () => Promise<void>
  /** Marks what the server answered. What is stored stays so, whatever is answered later. */
  readonly settle: (answers: readonly EventAnswer[]) => Promise<void>
}

/** Sends a batch and gives the answer; `signed-out` where nobody is signed in. Throws where none came. */
export type PostBatch = (events: readonly PhoneEvent[]) => Promise<UploadAnswer | 'signed-out'>

/**
 * Sends all that waits, batch by batch. Whatever fails in between, an entry is either settled by an answer of
 * the server's or waits again.
 */
export async function sendOutbox(outbox: Outbox, post: PostBatch): Promise<SendResult> {
  await outbox.putBack()
  for (;;) {
    const events = await outbox.takeWaiting(mostAtOnce)
    if (events.length === 0) return 'sent'
    const answer = await post(events).catch(() => undefined)
    const hindrance = hindranceIn(answer)
    if (hindrance === undefined && typeof answer === 'object') await outbox.settle(answer.answers)
    if (hindrance !== undefined || !isEachSettled(events, answer)) {
      await outbox.putBack()
      return hindrance ?? 'later'
    }
  }
}

function hindranceIn(
  answer: UploadAnswer | 'signed-out' | undefined,
): Exclude<SendResult, 'sent'> | undefined {
  if (answer === undefined) return 'later'
  if (answer === 'signed-out') return answer
  return answer.device === 'in_use' ? undefined : answer.device
}

function isEachSettled(
  events: readonly PhoneEvent[],
  answer: UploadAnswer | 'signed-out' | undefined,
): boolean {
  const answers = typeof answer === 'object' ? answer.answers : []
  const settled = new Set(answers.filter(({ outcome }) => outcome !== 'later').map(({ id }) => id))
  return events.every(({ id }) => settled.has(id))
}

/** How long to wait before another try, in milliseconds: longer each time, 5 minutes at most. */
export function waitBefore(failures: number): number {
  return Math.min(300_000, 2_000 * 2 ** Math.min(failures, 10))
}
