/**
 * An e-mail address as somebody typed it, in lower case; `undefined` for anything else. Narrower than
 * RFC 5322, which allows comments and quoted names: one plain name, one `@`, one domain with a dot in it,
 * and at most 254 letters (RFC 5321, erratum 1690). Nothing that could begin another header passes.
 */
export function readEmail(typed: string): string | undefined {
  const email = typed.trim().toLowerCase()
  if (email.length > 254 || (email.split('@')[0]?.length ?? 0) > 64) return undefined
  return emailShape.test(email) ? email : undefined
}

const emailShape =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/
