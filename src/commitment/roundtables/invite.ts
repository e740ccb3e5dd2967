import { letterOf, type Member } from '#access'
import { readEmail } from '#foundations'
import { momentInWords } from '#vocabulary'
import { doorOf } from '../room/door.ts'
import type { RoomNeeds } from '../room/live/act-in-room.ts'
import { streamDb } from '../room/live/room-desk.ts'
import type { Listed } from './roundtable.store.ts'

const mostAtOnce = 60

/** Writes to whoever is to be invited, once; their addresses are kept nowhere. Gives what is wrong, where anything is. */
export async function inviteTo(
  needs: RoomNeeds,
  { listed, typed, by }: { readonly listed: Listed; readonly typed: string; readonly by: Member },
): Promise<string | undefined> {
  const lines = typed.split(/[\s,;]+/).filter((one) => one !== '')
  const emails = [...new Set(lines.map((one) => readEmail(one)))]
  if (lines.length === 0) return 'Enter at least one e-mail address'
  const wrong = lines.find((one) => readEmail(one) === undefined)
  if (wrong) return `“${wrong.slice(0, 80)}” is no e-mail address. Put each on a line of its own`
  if (emails.length > mostAtOnce) return `Enter at most ${mostAtOnce} addresses at once`
  const door = await doorOf(needs, listed.id)
  if (!door) return 'Schedule the roundtable first: an invitation needs its code'
  const room = await needs.desk.read(streamDb(needs, listed.id, by.id), listed.id)
  for (const email of emails) {
    if (!email) continue
    await needs.post.send(
      letterOf(email, `You are invited to a roundtable: ${room.title}`.slice(0, 150), [
        `${by.name} of ${by.agencyName} invites you to “${room.title}”${room.startsAt ? `, at ${momentInWords(room.startsAt)}` : ''}${room.place ? `, ${room.place}` : ''}.`,
        room.purpose,
        { open: door.href, words: 'Join on any phone or computer; no account is needed' },
        `The code is ${door.code}.`,
      ]),
    )
  }
  return undefined
}
