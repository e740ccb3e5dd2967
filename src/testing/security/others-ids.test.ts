import { beforeAll, describe, expect, test } from 'vitest'
import { type Address, filled, partsOf } from './machinery/addresses.ts'
import { toldTooMuch, typedMarkup } from './machinery/findings.ts'
import { isId, partsAbout } from './machinery/parts.ts'
import { plantedHouse } from './machinery/planted-house.ts'
import {
  foreign,
  open,
  type PlantedPerson,
  plantedPerson,
  sealed,
} from './machinery/planted-person.ts'
import type { Answer, Asker } from './machinery/visitors.ts'

const house = plantedHouse()

/** Somebody nobody ever wrote down: their ids are as good as any, and lead to nothing. */
const absent = plantedPerson('Absent', { agency: 'lantern-outreach', member: 'outreach' })

/** A coordinator lifts seals and so is told of them, and of nobody's name: tried in sealing.test.ts. */
const ofSeals = '/sealed/'

type Tried = {
  readonly asker: Asker
  readonly address: Address
  readonly person: PlantedPerson
  readonly url: string
  readonly answer: Answer
  readonly asAbsent: Answer
}
let tried: readonly Tried[] = []

beforeAll(async () => {
  const withIds = house.addresses.filter(
    ({ pattern }) =>
      partsOf(pattern).some((part) => isId(pattern, part)) &&
      !pattern.startsWith(ofSeals) &&
      // a stream never ends; who is given one is tried in room.test.ts
      !pattern.endsWith('/live'),
  )
  const all = withIds.flatMap((address) => house.askers.map((asker) => tryIds(asker, address)))
  tried = (await Promise.all(all)).flat()
})

async function tryIds(asker: Asker, address: Address): Promise<readonly Tried[]> {
  const asAbsent = await askAbout(asker, address, absent)
  const others = asker.name === 'stranger' ? [open, sealed] : [foreign, sealed]
  return Promise.all(
    others.map(async (person) => ({
      ...{ asker, address, person, asAbsent: asAbsent.answer },
      ...(await askAbout(asker, address, person)),
    })),
  )
}

async function askAbout(asker: Asker, { method, pattern }: Address, person: PlantedPerson) {
  const url = filled(pattern, partsAbout(person, pattern)[0] ?? {})
  const answer = method === 'GET' ? await asker.get(url) : await asker.send(url, {})
  return { url, answer }
}

/** What an answer says beyond the ids it was asked about: nothing else may tell two answers apart. */
function withoutIds({ body }: Answer): string {
  return body
    .replaceAll(/[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/g, 'ID')
    .replaceAll(/[0-9a-f]{64}/g, 'DIGEST')
}

const said = ({ asker, address, person }: Tried) =>
  `${asker.name} ${address.method} ${address.pattern} of ${person.key}`

describe('an id that belongs to somebody else', () => {
  test('is tried at every address that has one', () => {
    expect(tried.length).toBeGreaterThan(40)
  })

  test('is answered as an id that nobody has', () => {
    const apart = tried.filter(
      ({ answer, asAbsent }) =>
        answer.statusCode !== asAbsent.statusCode || withoutIds(answer) !== withoutIds(asAbsent),
    )
    expect(
      apart.map((one) => `${said(one)}: ${one.answer.statusCode}, not ${one.asAbsent.statusCode}`),
    ).toEqual([])
  })

  test('opens no page, whoever asks', () => {
    const opened = tried.filter(({ answer }) => answer.statusCode < 300)
    expect(opened.map(said)).toEqual([])
  })

  test('never brings out a word that was written of them', () => {
    expect(tried.filter((one) => toldTooMuch(one)).map(said)).toEqual([])
  })

  test('is no id: an address with letters, marks or a thousand digits for one is not there', async () => {
    const withParts = house.addresses.filter(({ pattern }) => partsOf(pattern).length > 0)
    const wrong = withParts.flatMap((address) =>
      oddities.map((oddity) => tryOddity(address, oddity)),
    )
    expect((await Promise.all(wrong)).flat()).toEqual([])
  })
})

const oddities = [
  ...["' or 1=1 --", '../../etc/passwd', '0', '\u0000', '9'.repeat(2000), typedMarkup, '💥'],
]

async function tryOddity({ method, pattern }: Address, oddity: string): Promise<readonly string[]> {
  const url = filled(pattern, Object.fromEntries(partsOf(pattern).map((part) => [part, oddity])))
  const member = house.as('coordinator')
  const answer = method === 'GET' ? await member.get(url) : await member.send(url, {})
  const isRefused = answer.statusCode >= 400 && answer.statusCode < 500
  if (isRefused && !answer.body.includes(typedMarkup)) return []
  return [`${method} ${pattern} with ${JSON.stringify(oddity.slice(0, 20))}: ${answer.statusCode}`]
}
