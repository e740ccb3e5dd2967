import { sql } from 'kysely'
import { expect } from 'vitest'
import { findMember, inventedMembers, type Member } from '#access'
import { runningRoom, type Seated } from '#commitment'
import { idOf, newId, systemClock } from '#foundations'
import type { FreshHouse, SentForm } from '../house/fresh-house.ts'
import { type Command, type Served, send } from './servers.ts'

/** What somebody sends to a path, under an id that is new each time one is made. */
export type Sends = (path: string, form?: SentForm) => Command

/** A member of the demonstration, by the beginning of their name, signs in at a server; they stay signed in when it is gone. */
export async function memberAt(
  house: FreshHouse,
  { address }: Served,
  name: string,
): Promise<Sends> {
  const member = (await inventedMembers(house.db)).find((one) => one.name.startsWith(name))
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address },
    body: new URLSearchParams({ member: member?.id ?? '', back: '/' }),
  })
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  const cookie = cookies.join('; ')
  const page = await (await fetch(`${address}/sign-out`, { headers: { cookie } })).text()
  const form_token = /name="form_token" value="([^"]+)"/.exec(page)?.[1] ?? ''
  return (path, form = {}) => ({
    ...{ path, cookie },
    form: { command_id: newId(), from_path: '', form_token, ...form },
  })
}

/** What somebody in a seat sends. */
export function atSeat(by: Seated, act: string, form: SentForm): Command {
  return {
    path: `/room/${by.roomId}/acts/${act}`,
    cookie: by.cookie,
    form: { command_id: newId(), from_path: '', ...form },
  }
}

/** Sends what must be done. */
export async function done({ address }: Served, command: Command): Promise<void> {
  expect(await send(address, command)).toBe(303)
}

/** A running room of today in which so many sit: a server forgets who sat in one that is long over. */
export async function aRoom({ db, needs }: FreshHouse, people: number): Promise<readonly Seated[]> {
  return runningRoom({ ...needs, clock: systemClock }, await coordinator(db), people)
}

async function coordinator(db: FreshHouse['db']): Promise<Member> {
  const by = await findMember(db, idOf<'member'>('member', 'coordinator'))
  if (!by) throw new Error('The coordinator is not there')
  return by
}

/** The same, with its facilitator, who also convenes it, at a server. */
export async function aRoomAt(house: FreshHouse, served: Served, people: number) {
  const seats = await aRoom(house, people)
  const id = seats[0]?.roomId ?? ''
  const by = await coordinator(house.db)
  const member = await memberAt(house, served, by.name)
  return {
    ...{ id, seats },
    facilitator: (act: string, form?: SentForm) => member(`/room/${id}/acts/${act}`, form),
    convenor: (act: string, form?: SentForm) => member(`/roundtables/${id}/acts/${act}`, form),
  }
}

/** What the lines of one kind in a log hold, in order. */
export async function linesOf(
  { db }: FreshHouse,
  stream: string,
  kind: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { rows } = await sql<{ told: Readonly<Record<string, unknown>> }>`
    select told from commitment.log_line where stream_id = ${stream}::uuid and kind = ${kind} order by position
  `.execute(db)
  return rows.map(({ told }) => told)
}
