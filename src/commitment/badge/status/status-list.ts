import { createCredential, createList } from '@digitalbazaar/vc-bitstring-status-list'
import type { Temporal } from 'temporal-polyfill'
import type { Json } from '../json.ts'

/** What a set bit says of a badge. Each has a list of its own, for verifiers read the purpose of a list as one word. */
export const statusPurposes = ['revocation', 'suspension'] as const
export type StatusPurpose = (typeof statusPurposes)[number]

/** The least a list may hold (https://www.w3.org/TR/vc-bitstring-status-list/), so that a badge is one among many. */
export const statusListLength = 131_072

type StatusList = {
  readonly purpose: StatusPurpose
  /** Where it is published. */
  readonly address: string
  readonly issuerDid: string
  /** The places whose bit is set. */
  readonly set: Iterable<number>
  readonly validFrom: Temporal.Instant
}

/**
 * A status list, not signed yet. It names no end: where a scheme ends and somebody else serves its files, the
 * last list goes on answering.
 */
export async function statusListOf(told: StatusList): Promise<Json> {
  const list = await createList({ length: statusListLength })
  for (const index of told.set) list.setStatus(index, true)
  const { address: id, purpose: statusPurpose } = told
  const credential = await createCredential({ id, list, statusPurpose })
  return {
    ...credential,
    issuer: told.issuerDid,
    validFrom: told.validFrom.toString({ smallestUnit: 'second' }),
  }
}

/**
 * Draws a place that nobody has, each as likely as another: places in turn would tell how many badges there are.
 * `random` gives a whole number below the one it is handed, as `randomInt` of Node does.
 */
export function drawIndex(taken: ReadonlySet<number>, random: (below: number) => number): number {
  const free = statusListLength - taken.size
  if (free <= 0) throw new Error('The status list is full')
  let left = random(free)
  for (let index = 0; index < statusListLength; index += 1) {
    if (taken.has(index)) continue
    if (left === 0) return index
    left -= 1
  }
  throw new Error('A place was taken that the status list does not have')
}
