import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#foundations'
import type { Privacy } from '#vocabulary'
import type { Classes } from '../house/privacy-findings.ts'

/** The classes of every room that has a `privacy.ts`, found by looking: a new room is met by itself. */
export async function readClasses(): Promise<Classes> {
  const rooms = join(projectFolder(), 'src')
  const found: Record<string, Privacy> = {}
  for (const room of readdirSync(rooms)) {
    const file = join(rooms, room, 'privacy.ts')
    if (!existsSync(file)) continue
    const { privacy } = (await import(file)) as { readonly privacy: Privacy }
    found[room] = privacy
  }
  return found
}

/** Tables and views with a column of one of these classes, as `room.table`. */
export function tablesHolding(classes: Classes, wanted: readonly string[]): readonly string[] {
  return Object.entries(classes).flatMap(([room, tables]) =>
    Object.entries(tables)
      .filter(([, columns]) => Object.values(columns).some((one) => wanted.includes(one)))
      .map(([table]) => `${room}.${table}`),
  )
}
