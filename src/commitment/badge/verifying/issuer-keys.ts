import { z } from 'zod'
import { didDocumentAddress } from '../keys/did-web.ts'
import type { Look } from './verdict.ts'

/** The keys an issuer stands by, by id; one of a kind that is not known here without its text. */
export type IssuerKeys = {
  readonly did: string
  readonly keys: ReadonlyMap<string, string | undefined>
}

export type IssuerAsked =
  | { readonly kind: 'keys'; readonly issuer: IssuerKeys }
  | { readonly kind: 'unknown-issuer'; readonly why: string }
  | { readonly kind: 'could-not-check'; readonly what: 'issuer'; readonly why: string }

const method = z.object({
  id: z.string(),
  controller: z.unknown(),
  publicKeyMultibase: z.string().optional(),
})

const didDocument = z.object({
  id: z.string(),
  verificationMethod: z.array(method).default([]),
  assertionMethod: z.array(z.union([z.string(), method])).default([]),
})

/** Asks which keys an issuer stands by. */
export async function askIssuer(did: string, look: Look): Promise<IssuerAsked> {
  const address = didDocumentAddress(did)
  if (!address) {
    return { kind: 'unknown-issuer', why: 'It names its issuer in a way that leads to no address' }
  }
  let told: unknown
  try {
    told = await look.didDocument(did)
  } catch {
    const why = `The keys of its issuer could not be read at ${address}`
    return { kind: 'could-not-check', what: 'issuer', why }
  }
  if (told === undefined) return { kind: 'unknown-issuer', why: `There is no issuer at ${address}` }
  const read = didDocument.safeParse(told)
  if (!read.success || read.data.id !== did) {
    return { kind: 'unknown-issuer', why: `What stands at ${address} is not about its issuer` }
  }
  return { kind: 'keys', issuer: { did, keys: keysOf(read.data) } }
}

/** Only what the issuer lists for signing statements, and says is its own. */
function keysOf({ id: did, ...told }: z.infer<typeof didDocument>): IssuerKeys['keys'] {
  const full = (id: string) => (id.startsWith('#') ? `${did}${id}` : id)
  const isWhole = (one: string | z.infer<typeof method>) => typeof one !== 'string'
  const listed = new Set(told.assertionMethod.map((one) => full(isWhole(one) ? one.id : one)))
  const methods = [...told.verificationMethod, ...told.assertionMethod.filter(isWhole)]
  return new Map(
    methods
      .filter(({ id, controller }) => listed.has(full(id)) && controller === did)
      .map(({ id, publicKeyMultibase: key }) => [
        full(id),
        key && isEd25519(key) ? key : undefined,
      ]),
  )
}

/** Every Ed25519 key begins so in base 58. */
function isEd25519(key: string): boolean {
  return key.startsWith('z6Mk')
}
