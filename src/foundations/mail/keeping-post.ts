import { Temporal } from 'temporal-polyfill'
import { type Clock, newId } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { type SealingKey, seal, unseal } from '../sealing/sealing.ts'
import { type Letter, type Post, refuseUnsafe } from './letter.ts'
import {
  forgetLetter,
  keepLetter,
  nextLetter,
  tryLater,
  type WaitingLetter,
} from './outbox.store.ts'

/** A post that keeps each letter in the database until its carrier has taken it. */
export type KeepingPost = Post & {
  /** Tries every letter whose time has come; those the carrier refuses are tried again later. Never throws for a letter. */
  readonly deliver: () => Promise<void>
}

type Needs = { readonly db: Db; readonly clock: Clock; readonly sealingKey: SealingKey }

/** How long after each try the next one is; the last of them again and again. */
const pauses = ['PT1M', 'PT5M', 'PT30M', 'PT2H', 'PT6H'].map((text) => Temporal.Duration.from(text))
const keptFor = Temporal.Duration.from('PT72H')

/**
 * Lays each letter down before it is carried, so that a mail server that is down and a house that is ended
 * lose none: it is tried again for three days, or for as long as what it opens stays open. A letter that left
 * just as the house was killed may come twice.
 */
export function keepingPost(needs: Needs, carrier: Post): KeepingPost {
  let going: Promise<void> = Promise.resolve()
  // One round at a time: each letter under way holds a connection, and a mail server may be slow.
  const deliver = () => {
    going = going.catch(() => undefined).then(() => carryAll(needs, carrier))
    return going
  }
  return {
    goesTo: carrier.goesTo,
    send: async (letter, within) => {
      refuseUnsafe(letter)
      const [id, now] = [newId<'letter'>(), needs.clock.now()]
      await keepLetter(within ?? needs.db, {
        ...{ id, now, sealed: seal(needs.sealingKey, JSON.stringify(letter), useOf(id)) },
        dropAt: now.add(letter.opensFor ? { minutes: letter.opensFor } : keptFor),
      })
      if (!within) await deliver()
    },
    deliver,
  }
}

const useOf = (id: string) => `letter ${id}`

async function carryAll(needs: Needs, carrier: Post): Promise<void> {
  while (await carryOne(needs, carrier)) {
    // until none is left whose time has come
  }
}

/** Carries the letter that waits longest; false when none is to be tried now. */
function carryOne({ db, clock, sealingKey }: Needs, carrier: Post): Promise<boolean> {
  return db.transaction().execute(async (locking) => {
    const now = clock.now()
    const waiting = await nextLetter(locking, now)
    if (!waiting) return false
    const problem = await carry(carrier, unseal(sealingKey, waiting.sealed, useOf(waiting.id)))
    if (problem === undefined) await forgetLetter(locking, waiting.id)
    else tell(problem, await tryLater(locking, waiting.id, nextTryOf(waiting, now)))
    return true
  })
}

/** What kept the carrier from taking a letter, in words; nothing when it took it. */
async function carry(carrier: Post, told: string | undefined): Promise<string | undefined> {
  if (told === undefined) return 'it was sealed with another key'
  try {
    await carrier.send(JSON.parse(told) as Letter)
    return undefined
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem)
  }
}

function nextTryOf({ tries }: WaitingLetter, now: Temporal.Instant): Temporal.Instant {
  return now.add(pauses[Math.min(tries, pauses.length - 1)] ?? keptFor)
}

function tell(problem: string, kept: 'kept' | 'dropped'): void {
  const next = kept === 'kept' ? 'It is kept and tried again.' : 'It is tried no more.'
  process.stderr.write(`A letter could not be sent: ${problem}. ${next}\n`)
}

const roundsEvery = 60_000

/** Has letters that wait delivered now and each minute from now on; what it gives ends that, and leaves them waiting. */
export function startRounds(
  { deliver }: Pick<KeepingPost, 'deliver'>,
  report: (words: string) => void,
): () => Promise<void> {
  const round = () => deliver().catch((problem: unknown) => report(String(problem)))
  const rounds = setInterval(round, roundsEvery)
  void round()
  return async () => clearInterval(rounds)
}
