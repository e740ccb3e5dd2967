import { readEmail } from './mail/read-email.ts'

/** Whether a text is the address of this house as people type it: an origin alone, by TLS unless it is this machine. */
export function isPublicUrl(text: string): boolean {
  const url = urlOf(text)
  if (!url || url.username || url.search || url.hash || url.pathname !== '/') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost')
}

/** Whether a text is the address of a mail server. */
export function isMailServer(text: string): boolean {
  const url = urlOf(text)
  return url !== undefined && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== ''
}

/** Whether a text is one sender: an address, or a name and an address in angle brackets. */
export function isSender(text: string): boolean {
  const [, inBrackets] = /^[^<>\p{Cc}]*<([^<>]+)>$/u.exec(text) ?? []
  return readEmail(inBrackets ?? text) !== undefined
}

/** Whether a text is 32 bytes in base64. */
export function isKey(text: string): boolean {
  return /^[A-Za-z0-9+/]{43}=$/.test(text)
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
