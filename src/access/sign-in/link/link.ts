import { Temporal } from 'temporal-polyfill'

/** How long a link to sign in works. */
export const linkMinutes = 15

/** How many wrong codes use a link up. */
const wrongCodesAllowed = 5

/** Whether a link still opens: it lasts 15 minutes, and five wrong codes. */
export function isLinkOpen(
  link: { readonly expiresAt: Temporal.Instant; readonly wrongCodes: number },
  now: Temporal.Instant,
): boolean {
  return Temporal.Instant.compare(now, link.expiresAt) < 0 && link.wrongCodes < wrongCodesAllowed
}
