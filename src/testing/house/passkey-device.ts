import {
  createHash,
  createSign,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** What a device is told to do otherwise than an honest one in an honest browser. */
export type Otherwise = {
  readonly origin?: string
  readonly host?: string
  readonly counter?: number
  readonly isVerified?: boolean
  readonly ownerId?: string
}

/** A device that makes one passkey and signs with it, as a browser hands its answers on. */
export type PasskeyDevice = {
  readonly id: string
  readonly add: (challenge: string, otherwise?: Otherwise) => string
  readonly signIn: (challenge: string, otherwise?: Otherwise) => string
}

const present = 0x01
const verified = 0x04
const attested = 0x40

/** A device in software: a key on the curve P-256, which signs as the standard says (WebAuthn, section 6). */
export function passkeyDevice(origin = 'http://localhost', host = 'localhost'): PasskeyDevice {
  const id = randomBytes(16)
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const honest = { origin, host, counter: 0, isVerified: true }
  const named = { id: id.toString('base64url'), rawId: id.toString('base64url') }
  const answer = (response: Record<string, unknown>) =>
    JSON.stringify({ ...named, type: 'public-key', clientExtensionResults: {}, response })
  return {
    id: named.id,
    add: (challenge, otherwise) => {
      const told = { ...honest, ...otherwise }
      const key = Buffer.concat([
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        cose(publicKey),
      ])
      return answer({
        clientDataJSON: said('webauthn.create', challenge, told).toString('base64url'),
        attestationObject: attestation(spoken(told, key)).toString('base64url'),
        transports: ['internal'],
      })
    },
    signIn: (challenge, otherwise) => {
      const told = { ...honest, ...otherwise }
      const [data, words] = [spoken(told), said('webauthn.get', challenge, told)]
      const signature = createSign('sha256')
        .update(Buffer.concat([data, createHash('sha256').update(words).digest()]))
        .sign(privateKey)
      return answer({
        clientDataJSON: words.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
        ...(told.ownerId ? { userHandle: Buffer.from(told.ownerId).toString('base64url') } : {}),
      })
    },
  }
}

type Told = Required<Omit<Otherwise, 'ownerId'>> & Pick<Otherwise, 'ownerId'>

/** What the browser says the answer is for. */
function said(type: string, challenge: string, { origin }: Told): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

/** What the device says of itself: for which house, opened by whom, how often used, and its key when new. */
function spoken({ host, counter, isVerified }: Told, key = Buffer.alloc(0)): Buffer {
  const flags = present | (isVerified ? verified : 0) | (key.length > 0 ? attested : 0)
  const counted = Buffer.alloc(4)
  counted.writeUInt32BE(counter)
  const hash = createHash('sha256').update(host).digest()
  return Buffer.concat([hash, Buffer.from([flags]), counted, key])
}

/** What a device says of itself when it makes a passkey; nobody vouches for it. */
function attestation(authData: Buffer): Buffer {
  const parts: [string, string | Map<string, string> | Uint8Array][] = [
    ['fmt', 'none'],
    ['attStmt', new Map()],
    ['authData', new Uint8Array(authData)],
  ]
  return Buffer.from(isoCBOR.encode(new Map(parts)))
}

/** A public key as devices write it (COSE, RFC 9053). */
function cose(publicKey: KeyObject): Uint8Array {
  const { x, y } = publicKey.export({ format: 'jwk' })
  const bytes = (part: unknown) => new Uint8Array(Buffer.from(String(part), 'base64url'))
  const fields: [number, number | Uint8Array][] = [
    ...([
      [1, 2],
      [3, -7],
      [-1, 1],
    ] as [number, number][]),
    ...([
      [-2, bytes(x)],
      [-3, bytes(y)],
    ] as [number, Uint8Array][]),
  ]
  return isoCBOR.encode(new Map(fields))
}
