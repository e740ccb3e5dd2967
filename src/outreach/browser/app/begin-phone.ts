import { v7 } from 'uuid'
import { leaseHours } from '../../phone/tonight.ts'
import { phoneNow } from './phone-clock.ts'
import { makeKey } from './phone-key.ts'
import { openRooms } from './rooms-of-phone.ts'

/** Begins to use this phone for whoever is signed in; what the server says where it does not take it. Throws where it says nothing. */
export async function beginPhone(name: string, formToken: string): Promise<string | undefined> {
  const deviceId = v7()
  const answer = await fetch('/outreach/phone/devices', {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ form_token: formToken, device_id: deviceId, name }),
  })
  if (!answer.ok) return ((await answer.json()) as { readonly problem: string }).problem
  const { secret, token } = (await answer.json()) as {
    readonly secret: string
    readonly token: string
  }
  const phone = await openRooms()
  const now = phoneNow()
  await phone.put(
    'kept',
    {
      ...{ deviceId, token, formToken, member: '' },
      ...(await makeKey(secret)),
      ...{ lastContact: now, leaseUntil: now + leaseHours * 3_600_000 },
    },
    'self',
  )
  await navigator.storage?.persist?.()
  return undefined
}
