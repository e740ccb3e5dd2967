import { Temporal } from 'temporal-polyfill'
import type { Id } from '#vocabulary'
import type { Member } from '../members/member.ts'

export type SessionId = Id<'session'>
/** A browser, by an id of ours: a sign-in that takes the place of another is in the same. */
export type BrowserId = Id<'browser'>

/** The ways to sign in, as a member reads them on their own page. */
export const waysIn = [
  { code: 'demonstration', label: 'The demonstration' },
  { code: 'link', label: 'A link by e-mail' },
  { code: 'link_and_code', label: 'A link by e-mail and a code' },
  { code: 'passkey', label: 'A passkey' },
  { code: 'organisation', label: 'Your organisation’s sign-in' },
  { code: 'invitation', label: 'An invitation' },
] as const
export type WayIn = (typeof waysIn)[number]['code']

/** An open sign-in: who, by which way, and the token that their forms must carry. */
export type Session = {
  readonly id: SessionId
  readonly member: Member
  readonly formToken: string
  /** Whether two things proved who it is, or a passkey did: without, only the member's own page opens. */
  readonly isStrong: boolean
  readonly signedInAt: Temporal.Instant
  readonly browserId: BrowserId
}

/** How long a sign-in lasts at most, and how long it may lie unused. A shift is shorter than the one; a lost phone is worth less than the other. */
export const hoursOpen = 12
export const hoursIdle = 2

/** How long after signing in a member may change how they sign in; later they sign in once more. */
const minutesRecent = 30

/** Whether a sign-in is over: twelve hours old, or unused for two. */
export function isOver(
  session: { readonly signedInAt: Temporal.Instant; readonly lastUsedAt: Temporal.Instant },
  now: Temporal.Instant,
): boolean {
  const since = (moment: Temporal.Instant) => now.since(moment).total('hours')
  return since(session.signedInAt) >= hoursOpen || since(session.lastUsedAt) >= hoursIdle
}

/** Whether somebody signed in so lately that they may change how they do. */
export function isRecent(session: Pick<Session, 'signedInAt'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, session.signedInAt.add({ minutes: minutesRecent })) < 0
}

const browsers = [
  ['Edg', 'Edge'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'an iPhone'],
  ['iPad', 'an iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'a Mac'],
  ['CrOS', 'a Chromebook'],
  ['Linux', 'Linux'],
] as const

/** What somebody signed in on, in words they know it by: “Chrome on Android”. Nothing else of what the browser says is kept. */
export function deviceOf(program: string | undefined): string {
  const named = (names: readonly (readonly [string, string])[]) =>
    names.find(([sign]) => program?.includes(sign))?.[1]
  const system = named(systems)
  return `${named(browsers) ?? 'A browser'}${system ? ` on ${system}` : ''}`
}
