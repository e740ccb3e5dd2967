import type { Needs } from '#foundations'
import { addressOfKey, didOf } from '../../badge/keys/did-web.ts'
import { isKeyOf } from '../../badge/keys/key-ring.ts'
import { publicKeys } from '../../issuing/issuing-key.store.ts'
import { isAnythingRegistered } from '../register.store.ts'

/** Why no copy can be made for the address of the house, in sentences: a copy makes no key, and none signs for it. */
export async function whyNoCopy(
  needs: Pick<Needs, 'db' | 'publicUrl'>,
): Promise<string | undefined> {
  const address = needs.publicUrl()
  const signing = (await publicKeys(needs.db)).filter(({ state }) => state === 'in-use')
  if (signing.some(({ id }) => isKeyOf(id, didOf(address)))) return undefined
  if (!(await needs.db.transaction().execute(isAnythingRegistered))) return undefined
  const others = [...new Set(signing.map(({ id }) => addressOfKey(id)))]
  return others.length > 0
    ? `No key signs badges for ${address}, and a copy makes none. Keys sign for ${others.join(', ')}: set PUBLIC_URL to that. Or start the house once under the new address, which makes its key.`
    : `No key signs badges for ${address}, and a copy makes none. Start the house once under this address, which makes its key.`
}
