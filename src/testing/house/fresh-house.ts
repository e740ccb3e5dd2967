import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { actAs, inventedMembers, type Purpose, type Role } from '#access'
import { demonstrationAgencies, demonstrationMembers } from '#demonstration'
import { keepCouncils, shippedCouncils } from '#directory'
import {
  clockStoppedAt,
  type Db,
  keepingPost,
  type Letter,
  type Needs,
  type OpenDatabase,
  passingSealingKey,
  settleHouseKind,
  systemClock,
} from '#foundations'
import { nationalOptions } from '#indicators'
import type { MemberId } from '#vocabulary'
import { openHouse, type Reach } from '../../main/house.ts'
import { settleAgenciesAndMembers } from '../../main/settle-demonstration.ts'
import { openWeb } from '../../main/web.ts'
import { freshDatabase } from './fresh-database.ts'

type Answer = Awaited<ReturnType<FastifyInstance['inject']>>

/** A file in a field of a form. */
export type SentFile = {
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** The fields of a form; one that is ticked more than once has several values. */
export type SentForm = Readonly<Record<string, string | readonly string[]>>

/** Someone at a browser without script: asks for pages and sends forms, signed in or not. */
export type Visitor = {
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, form: SentForm) => Promise<Answer>
  /** Sends a form as a browser does where one field is a file; the file is left out where none is chosen. */
  readonly postFile: (
    path: string,
    form: Readonly<Record<string, string>>,
    file?: SentFile,
  ) => Promise<Answer>
  /** Sends a form with nothing added: what another site could make the browser send. */
  readonly forge: (path: string, form: SentForm) => Promise<Answer>
}

export type FreshHouse = {
  /** The owner's connection, for arranging and for looking. */
  readonly db: Db
  readonly open: OpenDatabase
  /** What the web works with: the application's role, in nobody's name. */
  readonly needs: Needs
  /** The needs of an act by the invented member of a role. */
  readonly actingAs: (role: Role, purpose?: Purpose) => Promise<Needs>
  readonly web: FastifyInstance
  /** Every letter the house has sent, in order. */
  readonly letters: readonly Letter[]
  readonly anyone: Visitor
  /** The invented member of a role; where there are several, the one of a name, or else the first. */
  readonly as: (role: Role, name?: string) => Promise<Visitor>
  /** Somebody without a sign-in, whose browser keeps these cookies. */
  readonly withCookie: (cookie: string) => Visitor
}

/** The whole demonstration house on a database of its own, without people yet; its clock stands at noon on 2 July 2024, where no other is given. */
export function freshHouse(now: string | Needs['clock'] = '2024-07-02T11:00:00Z'): FreshHouse {
  const database = freshDatabase()
  const letters: Letter[] = []
  let needs: Needs | undefined
  let web: FastifyInstance | undefined
  beforeAll(async () => {
    await settleHouseKind(database.db, 'demonstration')
    await keepCouncils(database.db, shippedCouncils())
    await settleAgenciesAndMembers(database.db, demonstrationAgencies, demonstrationMembers)
    const reach = reachOf(database.web.db, letters)
    needs = await openHouse(database.web, clockOf(now), nationalOptions, reach)
    web = await openWeb(needs)
  })
  afterAll(async () => {
    await web?.close()
  })
  return {
    get db() {
      return database.db
    },
    get open() {
      return database.open
    },
    get needs() {
      return there(needs)
    },
    get web() {
      return there(web)
    },
    letters,
    get anyone() {
      return visitor(there(web), {})
    },
    actingAs: async (role, purpose = 'outreach') => {
      return actAs(there(needs), { memberId: await inventedId(database.db, role), purpose })
    },
    as: async (role, name) => signedIn(there(web), await inventedId(database.db, role, name)),
    withCookie: (cookie) => visitor(there(web), { cookie }),
  }
}

function clockOf(now: string | Needs['clock']): Needs['clock'] {
  return typeof now === 'string' ? clockStoppedAt(now) : now
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The house is open once the tests of the file run')
  return value
}

async function inventedId(db: Db, role: Role, name = '') {
  const members = await inventedMembers(db)
  const member = members.find((one) => one.role === role && one.name.startsWith(name))
  if (!member) throw new Error(`Nobody is invented who is a ${role} ${name}`)
  return member.id
}

/** A reach whose letters are laid down as in any house, in the name of whoever writes them, and then kept instead of carried. */
function reachOf(db: Db, letters: Letter[]): Reach {
  const sealingKey = passingSealingKey()
  const nowhere = { goesTo: 'the test', send: async () => undefined }
  const post = keepingPost({ db, clock: systemClock, sealingKey }, nowhere)
  return {
    publicUrl: () => 'http://localhost',
    post: {
      goesTo: 'the test',
      async send(letter, within) {
        await post.send(letter, within)
        letters.push(letter)
      },
    },
    sealingKey,
  }
}

async function signedIn(web: FastifyInstance, member: MemberId): Promise<Visitor> {
  const answer = await visitor(web, {}).post('/sign-in', { member, back: '/' })
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const page = await visitor(web, { cookie }).get('/sign-out')
  const formToken = /name="form_token" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  return visitor(web, { cookie, formToken })
}

function visitor(
  web: FastifyInstance,
  { cookie, formToken }: { readonly cookie?: string; readonly formToken?: string },
): Visitor {
  const headers = cookie ? { cookie } : {}
  const forge: Visitor['forge'] = (path, form) =>
    web.inject({
      method: 'POST',
      url: path,
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(
        Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
      ).toString(),
    })
  return {
    get: (path) => web.inject({ method: 'GET', url: path, headers }),
    post: (path, form) => forge(path, formToken ? { ...form, form_token: formToken } : form),
    postFile: async (path, form, file) => {
      const sent = new FormData()
      if (formToken) sent.append('form_token', formToken)
      for (const [name, value] of Object.entries(form)) sent.append(name, value)
      if (file) sent.append(file.field, new Blob([Buffer.from(file.bytes)]), file.name)
      const written = new Response(sent)
      const type = written.headers.get('content-type') ?? ''
      return web.inject({
        method: 'POST',
        url: path,
        headers: { ...headers, 'content-type': type },
        payload: Buffer.from(await written.arrayBuffer()),
      })
    },
    forge,
  }
}
