import { type KeyedSecret, secretFrom, signOf } from './keyed-secret.ts'
import { phraseVersion } from './phrases.ts'

/** A key as an agency is handed it. */
export type KeyFile = {
  readonly secret: KeyedSecret
  /** Of the agreement under which it asks. */
  readonly reference: string
  /** The day from which it is worth nothing, `YYYY-MM-DD`. */
  readonly endsOn: string
}

const heading = 'Waymark key for asking without names'

/** The key file: a few lines a person can read, the secret on one of them. */
export function writeKeyFile({ secret, reference, endsOn }: KeyFile): string {
  return [
    `# ${heading}. Keep it secret: whoever has it can try guessed names.`,
    `agreement: ${reference}`,
    `key: ${signOf(secret)}`,
    `ends: ${endsOn}`,
    `secret: ${secret.bytes.toString('base64')}`,
    '',
  ].join('\n')
}

/** Reads a key file; what is wrong, in a sentence, when it is none that can be used. */
export function readKeyFile(
  text: string,
  today: string,
): { readonly key: KeyFile } | { readonly problem: string } {
  const told = new Map(
    text.split(/\r?\n/).flatMap((line) => {
      const [, name, value] = /^([a-z]+):\s*(\S.*?)\s*$/.exec(line) ?? []
      return name && value ? [[name, value] as const] : []
    }),
  )
  const written = told.get('secret')
  if (written === undefined) {
    return { problem: 'It holds no secret: it is not a key file of Waymark, or a line is missing' }
  }
  const secret = secretFrom(written)
  const sign = told.get('key')
  if (!secret || sign === undefined) return { problem: 'It was changed or cut off' }
  const [version] = sign.split('-')
  if (version !== String(phraseVersion)) {
    return {
      problem: `It is for another version of the encoding (${version}; this is ${phraseVersion}). Ask the house for a new key`,
    }
  }
  if (sign !== signOf(secret)) return { problem: 'It was changed or cut off' }
  const endsOn = told.get('ends') ?? ''
  if (endsOn <= today) {
    return {
      problem: `It ended on ${endsOn || 'a day it does not say'}. Ask the house for a new key`,
    }
  }
  return { key: { secret, reference: told.get('agreement') ?? '', endsOn } }
}
