import { randomInt } from 'node:crypto'

/** Letters that are not mistaken for each other, read out or written down; no vowels, so that they spell nothing. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ'

/** Six letters that open the door of a roundtable: sixty-four million of them. */
export function joinCode(): string {
  return Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')
}

/** A code as somebody typed it: in small letters, with blanks; nothing where it is none. */
export function readJoinCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[^A-Z]/g, '')
  return /^[A-Z]{6}$/.test(code) ? code : undefined
}
