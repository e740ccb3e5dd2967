import { type Kept, keep, type Phone } from './rooms-of-phone.ts'

type Sealed = { readonly nonce: Uint8Array; readonly words: ArrayBuffer }

const algorithm = 'AES-GCM'

/** Makes the phone's key, and gives it wrapped by what the server gave; neither can be taken out of the browser. */
export async function makeKey(secret: string): Promise<Pick<Kept, 'wrappedKey' | 'wrapping'>> {
  const wrapping = await wrappingOf(secret)
  const key = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, true, [
    'encrypt',
    'decrypt',
  ])
  return { wrapping, wrappedKey: await crypto.subtle.wrapKey('raw', key, wrapping, 'AES-KW') }
}

/** What unwraps the phone's key, from what the server gives to whoever signed in. It cannot be taken out of the browser. */
export async function wrappingOf(secret: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(secret.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
    one.charCodeAt(0),
  )
  return crypto.subtle.importKey('raw', bytes, 'AES-KW', false, ['wrapKey', 'unwrapKey'])
}

/**
 * The key that opens what the phone holds; nothing once it has heard nothing from Waymark for too long: then
 * what unwraps it is thrown away, and comes again with the next sign-in.
 */
export async function openKey(
  phone: Phone,
  kept: Kept,
  now: number,
): Promise<CryptoKey | undefined> {
  if (!kept.wrapping) return undefined
  if (now > kept.leaseUntil) {
    await keep(phone, { wrapping: undefined, sealedTonight: undefined })
    return undefined
  }
  return crypto.subtle.unwrapKey(
    'raw',
    kept.wrappedKey,
    kept.wrapping,
    'AES-KW',
    algorithm,
    false,
    ['encrypt', 'decrypt'],
  )
}

/** Seals something under the key; `use` is bound into it, so that it opens nowhere else. */
export async function sealWords(key: CryptoKey, words: unknown, use: string): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const text = new TextEncoder().encode(JSON.stringify(words))
  const additionalData = new TextEncoder().encode(use)
  const given = { name: algorithm, iv: nonce, additionalData }
  return { nonce, words: await crypto.subtle.encrypt(given, key, text) }
}

/** Opens what was sealed. Throws where it was changed, or sealed for another use. */
export async function openWords(key: CryptoKey, sealed: Sealed, use: string): Promise<unknown> {
  const additionalData = new TextEncoder().encode(use)
  const given = { name: algorithm, iv: new Uint8Array(sealed.nonce), additionalData }
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(given, key, sealed.words)))
}
