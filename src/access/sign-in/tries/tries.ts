import { isIPv6 } from 'node:net'
import { Temporal } from 'temporal-polyfill'

/** What has been tried lately against one account or from one network, and when the next try may be. */
export type Counted = {
  readonly tries: number
  readonly lastAt: Temporal.Instant
  readonly freeAt: Temporal.Instant
}

/** How many tries are free, how long the first wait is, and how long any wait is at most, in seconds. */
export type Limit = { readonly free: number; readonly first: number; readonly most: number }

/**
 * The limits of one thing that can be tried: by one network against one account; against the account from
 * networks it has never been signed in from; and from one network against whatever accounts. Nothing is ever
 * locked, for a lock is a way to keep somebody else out: waits grow, and end.
 */
export type Limits = { readonly pair: Limit; readonly account: Limit; readonly network: Limit }

/** What can be tried, and how often. An office shares one network, so a network has many tries free. */
export const limits = {
  /** Asking for a link by e-mail: also how often somebody's letter box may be filled by others. */
  ask: {
    pair: { free: 3, first: 30, most: 900 },
    account: { free: 10, first: 30, most: 300 },
    network: { free: 60, first: 5, most: 60 },
  },
  /** Opening a link, answering with a passkey, or coming back from an organisation: no account is named. */
  open: {
    pair: { free: 30, first: 2, most: 60 },
    account: { free: 30, first: 2, most: 60 },
    network: { free: 60, first: 2, most: 60 },
  },
  /** A code of six digits, or a recovery code. */
  code: {
    pair: { free: 5, first: 4, most: 900 },
    account: { free: 20, first: 4, most: 300 },
    network: { free: 60, first: 2, most: 60 },
  },
} as const satisfies Record<string, Limits>
export type Tried = keyof typeof limits

const longAgo = Temporal.Instant.fromEpochMilliseconds(0)

/** After how long without a try the count begins anew. */
const hoursRemembered = 1

/** How many seconds are left to wait, rounded up; 0 when the next try may be made. */
export function secondsLeft(counted: Counted | undefined, now: Temporal.Instant): number {
  if (!counted) return 0
  return Math.max(0, Math.ceil(counted.freeAt.since(now).total('seconds')))
}

/** The count after one more try. */
export function afterTry(
  counted: Counted | undefined,
  limit: Limit,
  now: Temporal.Instant,
): Counted {
  const isOld = !counted || now.since(counted.lastAt).total('hours') >= hoursRemembered
  const tries = isOld ? 1 : counted.tries + 1
  const wait = waitAfter(tries, limit)
  // Without a wait it is the past: clocks of two servers may differ, and that must hold nobody up.
  return { tries, lastAt: now, freeAt: wait > 0 ? now.add({ seconds: wait }) : longAgo }
}

/** How many seconds the next try must wait after so many: nothing at first, then twice as long each time, and never longer than the most. */
export function waitAfter(tries: number, { free, first, most }: Limit): number {
  if (tries < free) return 0
  return Math.min(most, first * 2 ** Math.min(tries - free, 30))
}

/** How long to wait, as the answer says it. */
export function waitInWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  const words =
    seconds < 60
      ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`
      : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  return `There have been too many tries. Wait ${words}, then try again`
}

/** The network somebody asks from: their IPv4 address or, since a household is given so many, the first half of an IPv6 one. */
export function networkOf(ip: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip) ?? []
  if (mapped) return mapped
  if (!isIPv6(ip)) return ip
  const [head = '', tail] = (ip.split('%')[0] ?? '').toLowerCase().split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const between = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: between }, () => '0'), ...after]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
