import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { didContext, multikeyContext } from '../contexts.ts'
import { documentLoader } from '../document-loader.ts'
import type { IssuerKeys } from './issuer-keys.ts'
import type { Signed } from './signed.ts'

/** How a signature stands. `unreadable` is a key that the issuer lists and that is of a kind not known here. */
export type SignatureFound = 'holds' | 'altered' | 'key-withdrawn' | 'unreadable'

/** Whether a document is as its issuer signed it. Its dates and its status are looked at elsewhere. */
export async function checkSignature(signed: Signed, issuer: IssuerKeys): Promise<SignatureFound> {
  const { keyId, json, validFrom } = signed
  const { did, keys } = issuer
  if (signed.issuerDid !== did || !keyId.startsWith(`${did}#`)) return 'altered'
  if (!keys.has(keyId)) return 'key-withdrawn'
  const publicKeyMultibase = keys.get(keyId)
  if (publicKeyMultibase === undefined) return 'unreadable'
  const handed = new Map([
    [
      keyId,
      {
        '@context': multikeyContext,
        ...{ id: keyId, type: 'Multikey', controller: did, publicKeyMultibase },
      },
    ],
    [did, { '@context': [didContext], id: did, assertionMethod: [keyId] }],
  ])
  const { verified } = await verifyCredential({
    credential: json,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: documentLoader(handed),
    now: validFrom.toString(),
    // The library calls a revoked credential verified; we read the lists ourselves.
    checkStatus: async () => ({ verified: true }),
  })
  return verified ? 'holds' : 'altered'
}
