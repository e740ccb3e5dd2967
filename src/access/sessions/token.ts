import { createHash, randomBytes } from 'node:crypto'

/** A word nobody can guess: 32 random bytes. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of such a word: whoever reads the table cannot go back. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
