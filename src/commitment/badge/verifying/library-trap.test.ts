import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import { expect, test } from 'vitest'
import { aKey, aList, inItsTime } from '../an-award.ts'
import { multikeyContext } from '../contexts.ts'
import { documentLoader } from '../document-loader.ts'
import { badge, pages, revocationList, statuses, verdictOf } from './verdict-of.ts'

test('the library calls a badge verified that was taken back, which is why we read the lists', async () => {
  const list = await aList('revocation', [statuses.revocation.index])
  const { secretKeyMultibase: _, ...key } = await aKey()
  const keyDocument = { '@context': multikeyContext, type: 'Multikey', ...key }
  const handed = new Map([...pages, [revocationList, list], [key.id, keyDocument]])
  const credential: object = JSON.parse(badge)
  const suite = new DataIntegrityProof({ cryptosuite })
  const asked = { credential, suite, documentLoader: documentLoader(handed) }

  const status = await checkStatus(asked)
  const now = inItsTime.toString()
  const answer = await verifyCredential({ ...asked, now, checkStatus: async () => status })
  expect([answer.verified, status.verified]).toEqual([true, true])
  expect(status.results?.map((one) => one.status)).toEqual([true, false])

  expect((await verdictOf({ [revocationList]: list })).kind).toBe('revoked')
})
