import type { FastifyInstance } from 'fastify'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { inventedMembers, type Role } from '#access'
import { demonstrationAgencies, demonstrationMembers } from '#demonstration'
import { keepCouncils, shippedCouncils } from '#directory'
import {
  type Changes,
  clockStoppedAt,
  type Db,
  type Needs,
  openChanges,
  passingSealingKey,
  settleHouseKind,
} from '#foundations'
import { nationalOptions } from '#indicators'
import { openHouse } from '../../../main/house.ts'
import { settleAgenciesAndMembers } from '../../../main/settle-demonstration.ts'
import { openWeb } from '../../../main/web.ts'
import { freshDatabase } from '../../house/fresh-database.ts'
import { faultsOf } from './faults.ts'

/** A house that listens, and a browser to look at it with. */
export type HouseInBrowser = {
  readonly db: Db
  /** What the rooms of the house are handed, once it listens. */
  readonly needs: Needs
  /** Where the house listens, without a slash at the end. */
  readonly address: string
  /** Someone's browser, empty: no cookie, nothing kept. Closed after the test, which fails if a page complained. */
  readonly visit: (options?: BrowserContextOptions) => Promise<BrowserContext>
  /** The same, signed in already. */
  readonly visitAs: (role: Role, options?: BrowserContextOptions) => Promise<BrowserContext>
}

/** How the browser is started: alone, and asking nothing of the network. */
export const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/**
 * The whole demonstration house as a test file's own, on a free port, with one browser; its clock stands at
 * noon on 2 July 2024. What it is filled with is said by whoever calls this at the top of a file.
 */
export function houseInBrowser(fill: (db: Db) => Promise<void>): HouseInBrowser {
  const house = listeningHouse(fill)
  const browsers = browsersOf(() => house.address)
  return {
    get db() {
      return house.db
    },
    get needs() {
      return house.needs
    },
    get address() {
      return house.address
    },
    visit: browsers.visit,
    visitAs: async (role, options) => {
      const context = await browsers.visit(options)
      const member = (await inventedMembers(house.db)).find((one) => one.role === role)
      await context.request.post('/sign-in', {
        form: { member: member?.id ?? '', back: '/sign-out' },
      })
      return context
    },
  }
}

/** A house filled as said, listening until the tests of the file are done. */
function listeningHouse(
  fill: (db: Db) => Promise<void>,
): Pick<HouseInBrowser, 'db' | 'address' | 'needs'> {
  const database = freshDatabase()
  let open:
    | { readonly web: FastifyInstance; readonly changes: Changes; readonly needs: Needs }
    | undefined
  let address = ''
  beforeAll(async () => {
    await settleHouseKind(database.db, 'demonstration')
    await keepCouncils(database.db, shippedCouncils())
    await settleAgenciesAndMembers(database.db, demonstrationAgencies, demonstrationMembers)
    await fill(database.db)
    const needs = await openHouse(
      database.web,
      clockStoppedAt('2024-07-02T11:00:00Z'),
      nationalOptions,
      reachAt(() => address),
    )
    const changes = openChanges(database.url)
    open = { web: await openWeb(needs, changes), changes, needs }
    address = await open.web.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(async () => {
    await open?.web.close()
    await open?.changes.close()
  })
  return {
    get db() {
      return database.db
    },
    get needs() {
      if (!open) throw new Error('The house listens once the tests of the file run')
      return open.needs
    },
    get address() {
      return address
    },
  }
}

/** Letters go nowhere, and what is sealed lasts as long as the house. */
function reachAt(address: () => string) {
  return {
    publicUrl: () => byName(address()),
    post: { goesTo: 'nowhere', send: async () => undefined },
    sealingKey: passingSealingKey(),
  }
}

/** The house by its name: passkeys belong to a name, and never to a number of the network. */
export function byName(address: string): string {
  return address.replace('//127.0.0.1:', '//localhost:')
}

/** Browsers of visitors, each apart from the others and closed after its test, which fails if one of their pages complained. */
function browsersOf(address: () => string): Pick<HouseInBrowser, 'visit'> {
  let browser: Browser | undefined
  const visits: { readonly context: BrowserContext; readonly faults: readonly string[] }[] = []
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '', args: flags })
  })
  afterEach(async () => {
    const ended = visits.splice(0)
    for (const { context } of ended) await context.close()
    expect(ended.flatMap(({ faults }) => faults).slice(0, 20)).toEqual([])
  })
  afterAll(() => browser?.close())
  return {
    visit: async (options = {}) => {
      if (!browser) throw new Error('The browser is there once the tests of the file run')
      const context = await browser.newContext({ baseURL: address(), locale: 'en-GB', ...options })
      visits.push({ context, faults: faultsOf(context) })
      return context
    },
  }
}
