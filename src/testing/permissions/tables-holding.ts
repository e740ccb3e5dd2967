import type { Classes } from '../house/privacy-findings.ts'

/** Tables and views with a column of one of these classes, as `room.table`. */
export function tablesHolding(classes: Classes, wanted: readonly string[]): readonly string[] {
  return Object.entries(classes).flatMap(([room, tables]) =>
    Object.entries(tables)
      .filter(([, columns]) => Object.values(columns).some((one) => wanted.includes(one)))
      .map(([table]) => `${room}.${table}`),
  )
}
