import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll } from 'vitest'
import { type Agreement, categories, keepAgreement, type Role } from '#access'
import { keepCouncils, shippedCouncils } from '#directory'
import {
  clockStoppedAt,
  type Db,
  idOf,
  type Letter,
  type Needs,
  newId,
  passingSealingKey,
  settleHouseKind,
} from '#foundations'
import { nationalOptions } from '#indicators'
import type { AgencyId, MemberId } from '#vocabulary'
import { openHouse, type Reach } from '../../main/house.ts'
import { openWeb } from '../../main/web.ts'
import { type Browser, browserOf } from './browser-of.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'

/** Somebody a test signs in. Nobody here exists. */
export type TestMember = { readonly id: MemberId; readonly email: string }

export type RealHouse = {
  /** The owner's connection, for arranging and for looking. */
  readonly db: Db
  /** Where a command of the command line finds it. */
  readonly url: string
  readonly needs: Needs
  readonly web: FastifyInstance
  readonly letters: readonly Letter[]
  /** The next letter to an address that no test has read yet; waits for it, since letters go out beside the answer. */
  readonly letterTo: (email: string) => Promise<Letter>
  readonly member: (name: string, role?: Role, agency?: string) => Promise<TestMember>
  readonly agencyId: (agency: string) => AgencyId
  /** A browser of its own, at the house as it is now or so many minutes later. */
  readonly browser: (minutesLater?: number) => Promise<Browser>
  readonly needsLater: (minutes: number) => Promise<Needs>
}

const opened = '2024-07-02T11:00:00Z'

/** A house with a real record's rules, on a database of its own: two organisations, and the members a test makes. */
export function realHouse(publicUrl = 'http://localhost'): RealHouse {
  const database = freshDatabase()
  const letters: Letter[] = []
  const read = new Set<Letter>()
  const at = websOver(database, {
    publicUrl: () => publicUrl,
    post: { goesTo: 'the test', send: async (letter) => void letters.push(letter) },
    sealingKey: passingSealingKey(),
  })
  let now: OpenHouse | undefined
  beforeAll(async () => {
    await settle(database.db)
    now = await at(0)
  })
  const there = () => {
    if (!now) throw new Error('The house is open once the tests of the file run')
    return now
  }
  return {
    get db() {
      return database.db
    },
    get url() {
      return database.url
    },
    get needs() {
      return there().needs
    },
    get web() {
      return there().web
    },
    letters,
    letterTo: (email) => nextLetter(letters, read, email),
    member: (name, role, agency) => keepMember(database.db, name, role, agency),
    agencyId,
    browser: async (minutes = 0) => browserOf((await at(minutes)).web),
    needsLater: async (minutes) => (await at(minutes)).needs,
  }
}

type OpenHouse = { readonly needs: Needs; readonly web: FastifyInstance }

/** The same house as it is so many minutes after it opened; each is closed when the file is done. */
function websOver(database: FreshDatabase, reach: Reach): (minutes: number) => Promise<OpenHouse> {
  const open = new Map<number, Promise<OpenHouse>>()
  const openAt = async (minutes: number) => {
    const moment = Temporal.Instant.from(opened).add({ minutes }).toString()
    const needs = await openHouse(database.web, clockStoppedAt(moment), nationalOptions, reach)
    return { needs, web: await openWeb(needs) }
  }
  afterAll(async () => {
    for (const house of open.values()) await (await house).web.close()
  })
  return (minutes) => {
    const house = open.get(minutes) ?? openAt(minutes)
    open.set(minutes, house)
    return house
  }
}

async function settle(db: Db): Promise<void> {
  await settleHouseKind(db, 'real')
  await keepCouncils(db, shippedCouncils())
  await keepTwoAgencies(db)
  await keepAgreement(db, agreementOf(['north', 'south']))
}

async function keepTwoAgencies(db: Db): Promise<void> {
  for (const name of ['north', 'south']) {
    await sql`
      insert into directory.agency (agency_id, name, kind)
      values (${agencyId(name)}, ${`${name} outreach (invented)`}, 'outreach')
    `.execute(db)
  }
}

/** An agreement in force between organisations, without which no record opens. */
function agreementOf(agencies: readonly string[]): Agreement {
  return {
    id: idOf<'agreement'>('agreement', 'two organisations'),
    reference: 'TEST-1',
    title: 'Sharing a record in a test',
    purposes: ['outreach', 'casework'],
    categories: categories.map(({ code }) => code),
    lawfulBasis: 'None is needed: nobody in it exists',
    impactAssessment: 'TEST-DPIA-1',
    fromOn: '2017-04-01',
    untilOn: undefined,
    reviewOn: '2030-04-01',
    endedOn: undefined,
    isInvented: true,
    parties: agencies.map((agency) => ({
      agencyId: agencyId(agency),
      dataProtectionOfficer: 'Juniper Keepwell (invented data protection officer)',
      signatory: 'Sorrel Penhallow (invented signatory)',
      signedOn: '2017-04-01',
    })),
  }
}

function agencyId(agency: string): AgencyId {
  const id = idOf<'agency'>('agency', agency)
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') as AgencyId
}

async function keepMember(
  db: Db,
  name: string,
  role: Role = 'outreach_worker',
  agency = 'north',
): Promise<TestMember> {
  const id = newId<'member'>()
  const email = `${name.toLowerCase()}.${id.slice(-6)}@${agency}.example.org`
  await sql`
    insert into access.member (member_id, name, role, agency_id, area_codes, email)
    values (${id}, ${`${name} (invented)`}, ${role}, ${agencyId(agency)}, '{E08000026}', ${email})
  `.execute(db)
  return { id, email }
}

async function nextLetter(
  letters: readonly Letter[],
  read: Set<Letter>,
  email: string,
): Promise<Letter> {
  for (let looks = 0; looks < 400; looks += 1) {
    const letter = letters.find((one) => one.to === email && !read.has(one))
    if (letter) {
      read.add(letter)
      return letter
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`No letter came to ${email}`)
}
