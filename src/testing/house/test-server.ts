import type { TestProject } from 'vitest/node'
import { migrate, openDatabase, readSettings, refuseOldServer, startThrowaway } from '#foundations'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly testServer: string
    readonly templateDatabase: string
  }
}

/** Before all tests: one server (DATABASE_URL, or a throwaway) and one migrated database to clone for each file. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { databaseUrl } = readSettings()
  const server = databaseUrl ? undefined : await startThrowaway()
  const url = databaseUrl ?? server?.url ?? ''
  const template = `waymark_template_${process.pid}`

  const admin = openDatabase(url, 1)
  await refuseOldServer(admin.db)
  await admin.pool.query(`create database ${template} template template0 encoding 'UTF8'`)
  const fresh = openDatabase(withDatabase(url, template), 1)
  await migrate(fresh.pool)
  await fresh.close()

  project.provide('testServer', url)
  project.provide('templateDatabase', template)
  return async () => {
    await admin.pool.query(`drop database if exists ${template} with (force)`)
    await admin.close()
    await server?.stop()
  }
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
