import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#foundations'
import type { Json } from './json.ts'

/** A vocabulary of JSON-LD that a badge refers to by its address, and the digest of the copy we keep. */
export type Context = {
  readonly address: string
  readonly file: string
  readonly sha256: string
}

/** The first context of every verifiable credential. */
export const credentialsContext = 'https://www.w3.org/ns/credentials/v2'
/** The second context of every Open Badge. */
export const openBadgesContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
/** The contexts of a DID document that lists keys. */
export const didContext = 'https://www.w3.org/ns/did/v1'
export const multikeyContext = 'https://w3id.org/security/multikey/v1'

/**
 * Every context we know. They are pinned, for a signature holds over what the words mean: copies of one
 * address differ (of “3.0.3” there are at least three), and whoever could change one could change what is signed.
 */
export const contexts: readonly Context[] = [
  {
    address: credentialsContext,
    file: 'credentials-v2.json',
    sha256: '8a9f494a89ecc51db093e90e84713e07e84d6d9204364a9b3c7868b21751236f',
  },
  {
    address: openBadgesContext,
    file: 'open-badges-3.0.3.json',
    sha256: 'ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761',
  },
  {
    address: 'https://w3id.org/security/data-integrity/v2',
    file: 'data-integrity-v2.json',
    sha256: '0f77743daf5b4e8fc067fc5ba5b21044283053aa717fc6b0219843bed3b00363',
  },
  {
    address: multikeyContext,
    file: 'multikey-v1.json',
    sha256: 'c5f3806f8286920573221938917988a18a4cc5a09e968d29649613c7a1c2b1f6',
  },
  {
    address: didContext,
    file: 'did-v1.json',
    sha256: '62c1054bf404d6dd3a4b26b64f830fd72095f6a26edc4469908c94351352ce5f',
  },
]

let known: ReadonlyMap<string, Json> | undefined

/** Our copies of all contexts, by address. Throws when one is not as it was pinned: no badge could be judged then. */
export function knownContexts(): ReadonlyMap<string, Json> {
  known ??= new Map(contexts.map((context) => [context.address, readContext(context)]))
  return known
}

function readContext({ file, sha256 }: Context): Json {
  const bytes = readFileSync(join(projectFolder(), 'src/commitment/badge/contexts', file))
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Error(`${file} is not the context that badges are signed with`)
  }
  return JSON.parse(bytes.toString('utf8'))
}
