import { keyedHash, type Needs } from '#foundations'
import { atTheDoor } from '../door/at-the-door.store.ts'
import {
  countTry,
  forgetTries,
  forgiveTry,
  isKnownNetwork,
  keepKnownNetwork,
  lockCounts,
} from './tries.store.ts'
import { limits, networkOf, type Tried } from './tries.ts'

type Gate = Pick<Needs, 'db' | 'clock' | 'sealingKey'>

/** What is tried, from which address of the network and, where one is named, against which account. */
export type Try = { readonly what: Tried; readonly ip: string; readonly account?: string }

/**
 * Counts a try before it is made, in a transaction of its own that stays whatever comes of it. Answers how
 * many seconds to wait first; 0 to go ahead. Where the account is known to be signed in from, only what
 * was tried from there against it counts: neither a colleague's mistakes nor a stranger's.
 */
export function takeTry(gate: Gate, tried: Try): Promise<number> {
  const { pair, account, network } = limits[tried.what]
  const hashes = hashesOf(gate, tried)
  const now = gate.clock.now()
  return atTheDoor(gate, async (db) => {
    const isKnown = tried.account !== undefined && (await isKnownNetwork(db, hashes.known, now))
    const apart = [{ hash: hashes.pair, limit: pair }]
    const together = [
      ...(tried.account === undefined ? [] : [{ hash: hashes.account, limit: account }]),
      { hash: hashes.network, limit: network },
    ]
    return countTry(db, isKnown ? apart : [...apart, ...together], now)
  })
}

/** What was tried came out right: its tries are forgotten, and the account is known there. */
export function tryWasRight(gate: Gate, tried: Try): Promise<void> {
  const { pair, account, network, known } = hashesOf(gate, tried)
  const now = gate.clock.now()
  return atTheDoor(gate, async (db) => {
    await lockCounts(db, [pair, account, network], now)
    await forgetTries(db, [pair, account], now)
    await forgiveTry(db, network)
    if (tried.account !== undefined) await keepKnownNetwork(db, known, now)
  })
}

function hashesOf({ sealingKey }: Gate, { what, ip, account = '' }: Try) {
  const network = networkOf(ip)
  return {
    pair: keyedHash(sealingKey, `try ${what} pair ${network} ${account}`),
    account: keyedHash(sealingKey, `try ${what} account ${account}`),
    network: keyedHash(sealingKey, `try ${what} network ${network}`),
    known: keyedHash(sealingKey, `known ${network} ${account}`),
  }
}
