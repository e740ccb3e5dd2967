import { afterAll, beforeAll, inject } from 'vitest'
import { type Db, type OpenDatabase, openDatabase } from '#foundations'
import { withDatabase } from './test-server.ts'

let made = 0

export type FreshDatabase = {
  readonly db: Db
  readonly open: OpenDatabase
  /** The same database as the web has it: in nobody's name, and refused what is not open. */
  readonly web: OpenDatabase
  readonly url: string
}

/** A database of its own for the test file that calls this at its top, gone when the file is done. */
export function freshDatabase(): FreshDatabase {
  let place: Place | undefined
  beforeAll(async () => {
    place = await cloneTemplate()
  })
  afterAll(async () => {
    await place?.open.close()
    await place?.web.close()
    await place?.drop()
  })
  const there = () => {
    if (!place) throw new Error('The database is there once the tests of the file run')
    return place
  }
  return {
    get db() {
      return there().open.db
    },
    get open() {
      return there().open
    },
    get web() {
      return there().web
    },
    get url() {
      return there().open.url
    },
  }
}

type Place = {
  readonly open: OpenDatabase
  readonly web: OpenDatabase
  readonly drop: () => Promise<void>
}

async function cloneTemplate(): Promise<Place> {
  made += 1
  const name = `waymark_test_${process.pid}_${made}_${Math.random().toString(36).slice(2, 8)}`
  const admin = openDatabase(inject('testServer'), 1)
  await admin.pool.query(
    `create database ${name} template ${inject('templateDatabase')} strategy wal_log`,
  )
  const drop = async () => {
    await admin.pool.query(`drop database if exists ${name} with (force)`)
    await admin.close()
  }
  const url = withDatabase(inject('testServer'), name)
  return { open: openDatabase(url), web: openDatabase(url, 10, 'waymark_app'), drop }
}

/** A database without anything in it, not even tables; the caller drops it. */
export async function emptyDatabase(): Promise<
  OpenDatabase & { readonly drop: () => Promise<void> }
> {
  made += 1
  const name = `waymark_empty_${process.pid}_${made}_${Math.random().toString(36).slice(2, 8)}`
  const admin = openDatabase(inject('testServer'), 1)
  await admin.pool.query(`create database ${name} template template0 encoding 'UTF8'`)
  const open = openDatabase(withDatabase(inject('testServer'), name), 2)
  const drop = async () => {
    await open.close()
    await admin.pool.query(`drop database if exists ${name} with (force)`)
    await admin.close()
  }
  return { ...open, drop }
}
