import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import {
  type Agreement,
  type AgreementParty,
  categories,
  keepAgreement,
  keepInventedMembers,
  purposes,
} from '#access'
import {
  type DemonstrationAgency,
  type DemonstrationMember,
  demonstrationAgencies,
  demonstrationMembers,
  type SourcePersonRow,
  simulateRegion,
} from '#demonstration'
import { keepAgencies, keepCouncils, shippedCouncils } from '#directory'
import { type Db, idOf, newId, type OpenDatabase, settleHouseKind, systemClock } from '#foundations'
import { nationalOptions } from '#indicators'
import { importFolder } from '#interchange'
import { matchRegion } from '#people'
import { writeRegion } from './commands/write-region.ts'
import { connectRooms, openHouse } from './house.ts'
import { linkNeeds } from './member-pages.ts'
import { settleCasework } from './settle-casework.store.ts'
import { settleCommitments } from './settle-commitments.ts'
import { settlePlans } from './settle-plans.ts'
import { settleShifts } from './settle-shifts.store.ts'
import { keepSourcePeople, sayWhoIsUnidentified } from './source-people.store.ts'

const months = 84
const seed = 1
/** Who gave the demonstration's rows; its people's ids are made from it. */
const source = 'demonstration'

/**
 * Fills an empty house with the demonstration region up to yesterday, through the same import as any
 * other record. Says what kind of house it is last, so that a start cut short begins again.
 */
export async function settleDemonstration(
  database: OpenDatabase,
  today: Temporal.PlainDate,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-region-'))
  const writings: SourcePersonRow[] = []
  try {
    const region = simulateRegion({ until: today.subtract({ days: 1 }), months, seed })
    await writeRegion(keepingWritings(region, writings), join(folder, 'region'))
    await keepCouncils(database.db, shippedCouncils())
    await settleAgenciesAndMembers(database.db, demonstrationAgencies, demonstrationMembers)
    const rooms = connectRooms(nationalOptions)
    const summary = await importFolder(database, join(folder, 'region'), {
      source,
      today,
      acceptGoodRows: false,
      newId,
      announcements: rooms,
    })
    if (summary.outcome !== 'stored') {
      throw new Error(`The demonstration was refused: ${JSON.stringify(summary.problems.first[0])}`)
    }
    await keepSourcePeople(database.db, source, writings)
    await database.db.transaction().execute(async (db) => {
      const personIds = await sayWhoIsUnidentified(db, source)
      await rooms.announce(db, { kind: 'people-changed', personIds })
    })
    await database.db.transaction().execute(async (db) => {
      await settleCasework(db, today.toString())
      await settleShifts(db, today.toString())
    })
    const needs = linkNeeds(await openHouse(database, systemClock))
    await matchRegion(needs, { learnAnew: false })
    await settleCommitments(needs)
    await settlePlans(needs)
    await settleHouseKind(database.db, 'demonstration')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function* keepingWritings(
  batches: ReturnType<typeof simulateRegion>,
  kept: SourcePersonRow[],
): ReturnType<typeof simulateRegion> {
  for (const batch of batches) {
    kept.push(...batch.sourcePeople)
    yield batch
  }
}

/** Puts the invented agencies and the members one may sign in as in their rooms; what is there stays. */
export async function settleAgenciesAndMembers(
  db: Db,
  agencies: readonly DemonstrationAgency[],
  members: readonly DemonstrationMember[],
): Promise<void> {
  await keepAgencies(
    db,
    agencies.map(({ agencyCode, name, kind, areaCode }) => ({
      id: idOf<'agency'>('agency', agencyCode),
      name,
      kind,
      areaCode,
      isInvented: true,
    })),
  )
  await keepInventedMembers(
    db,
    members.map(({ memberCode, name, role, agencyCode, areaCodes }) => ({
      id: idOf<'member'>('member', memberCode),
      name,
      role,
      agencyId: idOf<'agency'>('agency', agencyCode),
      areaCodes,
    })),
  )
  await keepAgreement(db, inventedAgreement(agencies))
}

/** The agreement under which the invented agencies share an invented record. */
function inventedAgreement(agencies: readonly DemonstrationAgency[]): Agreement {
  const parties: readonly AgreementParty[] = agencies.map(({ agencyCode }) => ({
    agencyId: idOf<'agency'>('agency', agencyCode),
    dataProtectionOfficer: 'Juniper Keepwell (invented data protection officer)',
    signatory: 'Sorrel Penhallow (invented signatory)',
    signedOn: '2017-04-01',
  }))
  return {
    id: idOf<'agreement'>('agreement', 'demonstration'),
    reference: 'DEMO-1',
    title: 'Sharing an invented record (demonstration)',
    purposes: purposes.map(({ code }) => code).filter((code) => code !== 'oversight'),
    categories: categories.map(({ code }) => code),
    lawfulBasis: 'None is needed: everybody in it is invented',
    impactAssessment: 'DEMO-DPIA-1',
    fromOn: '2017-04-01',
    untilOn: undefined,
    reviewOn: '2030-04-01',
    endedOn: undefined,
    isInvented: true,
    parties,
  }
}
