import { aBadge, anAward, awardOrigin, inItsTime, listAt, lookAt, published } from '../an-award.ts'
import type { Json } from '../json.ts'
import { didOf } from '../keys/did-web.ts'
import type { Verdict } from './verdict.ts'
import { verdictInWords } from './verdict-in-words.ts'
import { verify } from './verify.ts'

/** For tests: the invented badge, what its issuer publishes, and where. */
export const badge = await aBadge()
export const pages = await published()
export const issuerDid = didOf(awardOrigin)
export const revocationList = listAt('revocation', awardOrigin)
export const suspensionList = listAt('suspension', awardOrigin)
export const { statuses } = anAward()

/** For tests: the verdict on the badge, with some pages of its issuer as a test wants them; `undefined` is none. */
export async function verdictOf(
  changed: Readonly<Record<string, unknown>> = {},
  { text = badge, at = inItsTime } = {},
): Promise<Verdict> {
  const there = new Map<string, unknown>(pages)
  for (const [address, page] of Object.entries(changed)) {
    if (page === undefined) there.delete(address)
    else there.set(address, page)
  }
  return verify(text, lookAt(there), at)
}

/** For tests: the sentences of a verdict. */
export function said(verdict: Verdict): string {
  return verdictInWords(verdict).sentences.join(' ')
}

/** For tests: the badge with some of its fields as a test wants them; `undefined` is none. */
export function badgeWith(changed: Json): string {
  return JSON.stringify({ ...JSON.parse(badge), ...changed })
}
