import { beforeAll } from 'vitest'
import { keepInventedMembers } from '#access'
import { keepAgencies } from '#directory'
import type { Db } from '#foundations'
import { openWeb } from '../../../main/web.ts'
import { type FreshHouse, freshHouse } from '../../house/fresh-house.ts'
import { type WatchedWeb, watchAddresses } from './addresses.ts'
import { byHand } from './by-hand.ts'
import { type Planted, plantRows } from './plant-rows.store.ts'
import { everybodyPlanted, idAsWritten, sealed, strangers } from './planted-person.ts'
import { seal } from './seal.store.ts'
import { type Asker, asker, signedIn } from './visitors.ts'

export type PlantedHouse = Pick<FreshHouse, 'db' | 'needs' | 'letters'> &
  WatchedWeb & {
    readonly planted: Planted
    /** Nobody, a member in each role, and a member of an organisation that has signed no agreement. */
    readonly askers: readonly Asker[]
    readonly as: (name: string) => Asker
  }

/** A house of everybody planted, with every address written down and somebody of every kind at its door. */
export function plantedHouse(): PlantedHouse {
  const house = freshHouse()
  let there: (WatchedWeb & { planted: Planted; askers: readonly Asker[] }) | undefined
  beforeAll(async () => {
    await settleStrangers(house.db)
    const planted = await plantRows(house.db, everybodyPlanted, byHand)
    await seal(house.db, sealed)
    await house.db
      .transaction()
      .execute((db) => house.needs.announcements.announce(db, { kind: 'everyone-changed' }))
    const watched = await watchAddresses(() => openWeb(house.needs))
    there = { ...watched, planted, askers: await askersAt(watched) }
  })
  const now = () => {
    if (!there) throw new Error('The house is planted once the tests of the file run')
    return there
  }
  return {
    get db() {
      return house.db
    },
    get needs() {
      return house.needs
    },
    letters: house.letters,
    get web() {
      return now().web
    },
    get addresses() {
      return now().addresses
    },
    get planted() {
      return now().planted
    },
    get askers() {
      return now().askers
    },
    as: (name) => {
      const found = now().askers.find((one) => one.name === name)
      if (!found) throw new Error(`Nobody at the door is called ${name}`)
      return found
    },
  }
}

async function settleStrangers(db: Db): Promise<void> {
  const agencyId = idAsWritten<'agency'>('agency', strangers.agency)
  await keepAgencies(db, [
    {
      id: agencyId,
      name: 'Strangers of Nowhere',
      kind: 'charity',
      areaCode: undefined,
      isInvented: true,
    },
  ])
  const id = idAsWritten<'member'>('member', strangers.member)
  const name = 'Zzyzx Strangerly (invented outreach worker)'
  await keepInventedMembers(db, [
    { id, name, role: 'outreach_worker', agencyId, areaCodes: ['E08000025'] },
  ])
}

/** Who comes to the door, by the code of the member they sign in as. */
const memberCodes = {
  outreach_worker: 'outreach',
  analyst: 'analyst',
  coordinator: 'coordinator',
  auditor: 'auditor',
  stranger: strangers.member,
}

async function askersAt({ web }: WatchedWeb): Promise<readonly Asker[]> {
  const askers = [asker(web, 'nobody')]
  for (const [name, code] of Object.entries(memberCodes)) {
    askers.push(await signedIn(web, name, idAsWritten<'member'>('member', code)))
  }
  return askers
}
