import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** The key that seals secrets at rest, 32 bytes. It lies beside the database, never in it. */
export type SealingKey = { readonly bytes: Buffer }

const nonceLength = 12
const tagLength = 16

/**
 * Seals a secret by AES-256-GCM. What it is for is bound into it: a sealed secret moved to another row, or
 * to another use, does not open.
 */
export function seal(key: SealingKey, secret: string, use: string): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', part(key, 'seal'), nonce)
  cipher.setAAD(Buffer.from(use))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Opens a sealed secret; `undefined` when the key is another, or it was sealed for another use or changed. */
export function unseal(key: SealingKey, sealed: Buffer, use: string): string | undefined {
  if (sealed.length < nonceLength + tagLength) return undefined
  const nonce = sealed.subarray(0, nonceLength)
  const decipher = createDecipheriv('aes-256-gcm', part(key, 'seal'), nonce)
  decipher.setAAD(Buffer.from(use))
  decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength))
  try {
    const body = decipher.update(sealed.subarray(nonceLength + tagLength))
    return Buffer.concat([body, decipher.final()]).toString('utf8')
  } catch {
    return undefined // what GCM says of a wrong key, a wrong use and a changed byte alike
  }
}

/** A hash that nobody without the key can try words against: for what has few values, such as an address of the network. */
export function keyedHash(key: SealingKey, text: string): Buffer {
  return createHmac('sha256', part(key, 'hash')).update(text).digest()
}

/** One key for each kind of work, so that no answer of one tells anything of the other. */
function part({ bytes }: SealingKey, work: 'seal' | 'hash'): Buffer {
  return Buffer.from(hkdfSync('sha256', bytes, '', `waymark ${work}`, 32))
}
