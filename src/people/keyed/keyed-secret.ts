import { createHash, createHmac, randomBytes } from 'node:crypto'
import { phraseVersion } from './phrases.ts'

/** The secret of one agreement’s key: 32 bytes that the house and one agency have, and nobody else. */
export type KeyedSecret = { readonly bytes: Buffer }

const length = 32
const checkPhrase = 'waymark keyed encoding'

export function makeSecret(): KeyedSecret {
  return { bytes: randomBytes(length) }
}

/** A secret read from base64; `undefined` when it is none of 32 bytes. */
export function secretFrom(base64: string): KeyedSecret | undefined {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(base64)) return undefined
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length === length ? { bytes } : undefined
}

/** By what files name a key: the number of the rules, and eight digits that tell nothing of the secret. */
export function signOf({ bytes }: KeyedSecret): string {
  const digest = createHash('sha256').update('waymark key sign').update(bytes).digest('hex')
  return `${phraseVersion}-${digest.slice(0, 8)}`
}

/** What a phrase is under a secret: the first 64 bits of HMAC-SHA-256 (RFC 2104), in 16 hexadecimal digits. */
export function markOf({ bytes }: KeyedSecret, phrase: string): string {
  return createHmac('sha256', bytes).update(phrase, 'utf8').digest('hex').slice(0, 16)
}

/** A mark as the database keeps it: the same 64 bits as a signed number, written out. */
export function markAsNumber(mark: string): string {
  return BigInt.asIntN(64, BigInt(`0x${mark}`)).toString()
}

/** What the database knows a secret by, so that nothing is derived with another. */
export function checkMarkOf(secret: KeyedSecret): string {
  return markAsNumber(markOf(secret, checkPhrase))
}

const blockLength = 64

/** The two halves of HMAC that hold the secret (RFC 2104, section 2), for where only SHA-256 is at hand. */
export function padsOf({ bytes }: KeyedSecret): { readonly inner: Buffer; readonly outer: Buffer } {
  const block = Buffer.alloc(blockLength)
  bytes.copy(block)
  const pad = (by: number) => Buffer.from(block.map((byte) => byte ^ by))
  return { inner: pad(0x36), outer: pad(0x5c) }
}
