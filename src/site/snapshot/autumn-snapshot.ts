import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { projectFolder } from '#foundations'

/** How a value of the official snapshot is known. */
export const standings = {
  published: 'From the official tables, or a copy of them',
  reported: 'As reported in the press or by a council; not checked against the official tables',
  derived: 'Worked out from another published value',
  not_available: 'No published value was found',
} as const

const row = z.object({
  code: z.string().regex(/^E\d{8}$/),
  area: z.string().min(1),
  year: z.coerce.number().int().min(2010),
  people: z.string().transform((text) => (text === '' ? null : Number(text))),
  standing: z.enum(Object.keys(standings) as [keyof typeof standings]),
  source: z.string().min(1),
  address: z.string(),
})

/** One value of the official autumn snapshot: people on one night, with its source. `null`: not available. */
export type SnapshotValue = Readonly<z.infer<typeof row>>

export const england = 'E92000001'

/** Every value of the official snapshot that the house carries. A series of its own, never joined to monthly figures. */
export function readAutumnSnapshot(): readonly SnapshotValue[] {
  if (known) return known
  const csv = readFileSync(join(projectFolder(), 'src/site/data/autumn-snapshot.csv'), 'utf8')
  const { data: lines } = Papa.parse(csv, { header: true, skipEmptyLines: true })
  known = lines.map((line) => row.parse(line))
  return known
}

/** The counts of several areas added together, year by year; null in a year that lacks one of them. */
export function addedTogether(
  values: readonly SnapshotValue[],
  codes: readonly string[],
): readonly { readonly year: number; readonly count: number | null }[] {
  const years = [...new Set(values.map(({ year }) => year))].toSorted((one, other) => one - other)
  return years.map((year) => {
    const ofYear = values.filter((value) => value.year === year && codes.includes(value.code))
    const isWhole = ofYear.length === codes.length && ofYear.every(({ people }) => people !== null)
    const count = ofYear.reduce((sum, { people }) => sum + (people ?? 0), 0)
    return { year, count: isWhole ? count : null }
  })
}

let known: readonly SnapshotValue[] | undefined
