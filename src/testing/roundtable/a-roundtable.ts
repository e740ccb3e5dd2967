import { load } from 'cheerio'
import { newId } from '#foundations'
import { dayOfMoment } from '#vocabulary'
import type { FreshHouse, SentForm, Visitor } from '../house/fresh-house.ts'

/** Somebody at a roundtable, at a browser without script. */
export type Guest = {
  readonly get: (path?: string) => ReturnType<Visitor['get']>
  /** Sends a form of the room; the id of the command is new where none is given. */
  readonly act: (name: string, form?: SentForm) => ReturnType<Visitor['post']>
  readonly text: (path?: string) => Promise<string>
}

export type ARoundtable = {
  readonly id: string
  readonly code: string
  readonly convenor: Visitor
  readonly facilitator: Guest
  readonly join: (name: string, organisation?: string, role?: string) => Promise<Guest>
}

/** A roundtable that is scheduled, with its facilitator in the room: begun by the coordinator, for tomorrow. */
export async function aRoundtable(
  house: FreshHouse,
  format = 'roundtable',
  id: string = newId(),
): Promise<ARoundtable> {
  const convenor = await house.as('coordinator')
  await expectSeen(
    convenor.post('/roundtables', { roundtable_id: id, title: 'Homes and health', format }),
  )
  const act = (name: string, form: Readonly<Record<string, string>>) =>
    expectSeen(convenor.post(`/roundtables/${id}/acts/${name}`, { command_id: newId(), ...form }))
  await act('prepare', {
    title: 'Homes and health',
    purpose: 'What health services can do before anybody loses a home',
    ground_rules: 'Everybody is heard',
    day: dayOfMoment(house.needs.clock.now()).add({ days: 1 }).toString(),
    time: '09:30',
    place: 'Town hall',
  })
  await act('schedule', {})
  const page = load((await convenor.get(`/roundtables/${id}`)).body)
  const code = page('.waymark-room__code').first().text()
  await expectSeen(convenor.post(`/roundtables/${id}/seats`, { role: 'facilitator' }))
  return {
    ...{ id, code, convenor },
    facilitator: guest(id, convenor),
    join: (name, organisation = '', role = 'participant') =>
      joined(house, { id, code }, { name, organisation, role }),
  }
}

/** The same, begun: the lobby is open, somebody has joined, and the clock runs. */
export async function aRunningRoundtable(house: FreshHouse, format = 'roundtable', id?: string) {
  const roundtable = await aRoundtable(house, format, id)
  await roundtable.facilitator.act('open-lobby')
  const ana = await roundtable.join('Ana', 'Ashdown Health (invented)')
  await roundtable.facilitator.act('start')
  return { ...roundtable, ana }
}

/** Goes to a step of a roundtable. */
export function goTo(facilitator: Guest, where: string) {
  return facilitator.act('move', { where })
}

async function joined(
  house: FreshHouse,
  room: { readonly id: string; readonly code: string },
  form: Readonly<Record<string, string>>,
): Promise<Guest> {
  const answer = await expectSeen(house.anyone.post(`/join/${room.code}`, form))
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return guest(room.id, house.withCookie(cookie))
}

function guest(id: string, visitor: Visitor): Guest {
  const get = (path = '') => visitor.get(`/room/${id}${path}`)
  return {
    get,
    act: (name, form = {}) =>
      visitor.post(`/room/${id}/acts/${name}`, { command_id: newId(), from_path: '', ...form }),
    text: async (path) =>
      load((await get(path)).body)('main')
        .text()
        .replace(/\s+/g, ' '),
  }
}

async function expectSeen(asked: ReturnType<Visitor['post']>) {
  const answer = await asked
  if (answer.statusCode !== 303) {
    throw new Error(
      `${answer.statusCode}: ${load(answer.body)('main').text().replace(/\s+/g, ' ').slice(0, 500)}`,
    )
  }
  return answer
}
