import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { projectFolder } from '#foundations'
import type { Council } from './area.ts'

const councilRow = z.object({
  code: z.string().regex(/^[A-Z]\d{8}$/, 'code must be an ONS code such as E08000026'),
  name: z.string().trim().min(1, 'name must not be empty'),
  region: z.string().trim().min(1, 'region must not be empty'),
  population: z.coerce.number('population must be a whole number').int().positive(),
  year: z.coerce.number('year must be a year such as 2024').int().min(1900).max(2200),
  source: z.string().trim().min(1, 'source must say where the figures come from'),
})

export type CouncilsRead =
  | { readonly ok: true; readonly councils: readonly Council[] }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads a CSV of code, name, region, population, year and source. Problems name the line and what would be right. */
export function readCouncils(csv: string): CouncilsRead {
  const parsed = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  const problems: string[] = []
  const councils: Council[] = []
  for (const [index, row] of parsed.data.entries()) {
    const read = councilRow.safeParse(row)
    if (read.success) councils.push(read.data)
    else
      problems.push(
        `Line ${index + 2}: ${read.error.issues.map(({ message }) => message).join('; ')}.`,
      )
  }
  const codes = new Set(councils.map(({ code }) => code))
  if (codes.size < councils.length)
    problems.push('A code stands twice; each council must have one line.')
  if (councils.length === 0 && problems.length === 0) problems.push('The file names no council.')
  return problems.length > 0 ? { ok: false, problems } : { ok: true, councils }
}

/** The seven councils of the West Midlands, each fact with its source: what a new house begins with. */
export function shippedCouncils(): readonly Council[] {
  const csv = readFileSync(join(projectFolder(), 'src/directory/data/west-midlands.csv'), 'utf8')
  const read = readCouncils(csv)
  if (!read.ok) throw new Error(`The shipped councils cannot be read: ${read.problems.join(' ')}`)
  return read.councils
}
