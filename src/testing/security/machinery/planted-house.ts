import type { FastifyInstance } from 'fastify'
import { beforeAll } from 'vitest'
import { type Agreement, categories, keepAgreement, keepInventedMembers } from '#access'
import { keepAgencies } from '#directory'
import type { Db } from '#foundations'
import type { AgencyId } from '#vocabulary'
import { openWeb } from '../../../main/web.ts'
import { type FreshHouse, freshHouse } from '../../house/fresh-house.ts'
import { type WatchedWeb, watchAddresses } from './addresses.ts'
import { byHand } from './by-hand.ts'
import { formsOn } from './forms.ts'
import { givePasskey, seal } from './plant-access.store.ts'
import { plantCommitments } from './plant-commitments.ts'
import { plantPlans } from './plant-plans.ts'
import { type Planted, plantRows } from './plant-rows.store.ts'
import { everybodyPlanted, idAsWritten, open, sealed, strangers } from './planted-person.ts'
import { type Asker, asker, signedIn } from './visitors.ts'

export type PlantedHouse = Pick<FreshHouse, 'db' | 'needs' | 'letters'> &
  WatchedWeb & {
    readonly planted: Planted
    /** Nobody, a member in each role, and a member of an organisation that has signed no agreement. */
    readonly askers: readonly Asker[]
    readonly as: (name: string) => Asker
  }

/**
 * A house of everybody planted, with every address written down and somebody of every kind at its door. A test of
 * the watchers opens bad addresses of its own.
 */
export function plantedHouse(
  openBadly: (app: FastifyInstance) => void = () => undefined,
): PlantedHouse {
  const house = freshHouse()
  let there: Planting | undefined
  beforeAll(async () => {
    there = await plant(house, openBadly)
  })
  const now = () => {
    if (!there) throw new Error('The house is planted once the tests of the file run')
    return there
  }
  const see = <Part extends keyof Planting>(part: Part) => ({ get: () => now()[part] })
  const parts = {
    ...{ web: see('web'), addresses: see('addresses') },
    ...{ planted: see('planted'), askers: see('askers'), needs: { get: () => house.needs } },
    db: { get: () => house.db },
  }
  const as = (name: string) => {
    const found = now().askers.find((one) => one.name === name)
    if (!found) throw new Error(`Nobody at the door is called ${name}`)
    return found
  }
  return Object.defineProperties({ letters: house.letters, as } as PlantedHouse, parts)
}

type Planting = WatchedWeb & { readonly planted: Planted; readonly askers: readonly Asker[] }

async function plant(
  house: FreshHouse,
  openBadly: (app: FastifyInstance) => void,
): Promise<Planting> {
  await settleStrangers(house.db)
  const planted = await plantRows(house.db, everybodyPlanted, byHand)
  await seal(house.db, sealed)
  await givePasskey(house.db, open)
  await house.db
    .transaction()
    .execute((db) => house.needs.announcements.announce(db, { kind: 'everyone-changed' }))
  const watched = await watchAddresses(async () => {
    const web = await openWeb(house.needs)
    openBadly(web)
    return web
  })
  const askers = await askersAt(watched)
  await signAReturn(askers)
  await plantCommitments(house)
  await plantPlans(house)
  return { ...watched, planted, askers }
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
  await keepAgreement(db, agreementAmongStrangers(agencyId))
}

/** What strangers agree with nobody but themselves: their own record is open to them, and no other. */
function agreementAmongStrangers(agencyId: AgencyId): Agreement {
  const name = 'Zzyzx Signatory (invented)'
  return {
    id: idAsWritten<'agreement'>('agreement', strangers.agency),
    ...{ reference: 'STRANGERS-1', title: 'Among strangers (invented)', lawfulBasis: 'None' },
    ...{ impactAssessment: 'STRANGERS-DPIA', purposes: ['outreach', 'casework', 'linking'] },
    categories: categories.map(({ code }) => code),
    ...{ fromOn: '2017-04-01', untilOn: undefined, reviewOn: '2099-01-01', endedOn: undefined },
    isInvented: true,
    parties: [{ agencyId, dataProtectionOfficer: name, signatory: name, signedOn: '2017-04-01' }],
  }
}

/** Who comes to the door, by the code of the member they sign in as. */
export const memberCodes = {
  outreach_worker: 'outreach',
  analyst: 'analyst',
  coordinator: 'coordinator',
  auditor: 'auditor',
  partner: 'partner',
  assessor: 'assessor',
  stranger: strangers.member,
}

async function askersAt({ web }: WatchedWeb): Promise<readonly Asker[]> {
  const askers = [asker(web, 'nobody')]
  for (const [name, code] of Object.entries(memberCodes)) {
    // from another browser first, so that there is a sign-in to end
    await signedIn(web, name, idAsWritten<'member'>('member', code))
    askers.push(await signedIn(web, name, idAsWritten<'member'>('member', code)))
  }
  return askers
}

/** Signs off a return, so that there is an edition of one to ask for. */
async function signAReturn(askers: readonly Asker[]): Promise<void> {
  const coordinator = askers.find(({ name }) => name === 'coordinator')
  const page = '/returns/E08000025/2024-06'
  const form = formsOn(page, (await coordinator?.get(page))?.body ?? '').find(({ action }) =>
    action.endsWith('/sign-off'),
  )
  const fields = Object.fromEntries((form?.fields ?? []).map(({ name, value }) => [name, value]))
  const answer = await coordinator?.send(`${page}/sign-off`, {
    ...fields,
    notes: 'Everybody here is planted',
  })
  if (answer?.statusCode !== 303)
    throw new Error(`The return was not signed: ${answer?.statusCode}`)
}
