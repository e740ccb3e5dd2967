import { describe, expect, test } from 'vitest'
import { agenciesOf, demonstrationAgencies, demonstrationMembers } from './agencies.ts'
import { demonstrationCouncils } from './councils.ts'
import type { SourcePersonRow } from './ledger.ts'
import { simulateWholeRegion } from './simulate-region.ts'

const region = simulateWholeRegion({ until: '2026-10-31', months: 36, people: 4000, seed: 12 })

describe('the agencies of the region', () => {
  test('each wrote down one to three times who a person is, not always alike', () => {
    const written = writtenAbout(region.sourcePeople)
    expect(written.size).toBe(region.people.length)
    const several = [...written.values()].filter((rows) => rows.length > 1)
    expect(Math.max(...several.map((rows) => rows.length))).toBe(3)
    const unlike = (of: (row: (typeof region.sourcePeople)[number]) => string) =>
      several.filter((rows) => new Set(rows.map(of).filter(Boolean)).size > 1).length
    expect(unlike((row) => row.given_name)).toBeGreaterThan(100)
    expect(unlike((row) => row.date_of_birth)).toBeGreaterThan(50)
    expect(unlike((row) => row.gender)).toBeGreaterThan(5)
    const refs = region.sourcePeople.map((row) => `${row.agency_code} ${row.local_ref}`)
    expect(new Set(refs).size).toBe(refs.length)
  })

  test('sometimes hold one person twice', () => {
    expect(region.unlinked.length).toBeGreaterThan(20)
    const written = writtenAbout(region.sourcePeople)
    for (const { person_id, same_as } of region.unlinked) {
      expect(person_id).not.toBe(same_as)
      expect(written.get(person_id)?.some((row) => row.agency_code.endsWith('-outreach'))).toBe(
        false,
      )
    }
  })

  test('are invented and say so, like the members who sign in', () => {
    const known = new Set(demonstrationAgencies.map((agency) => agency.agencyCode))
    expect(known.size).toBe(21)
    expect(demonstrationAgencies.every((agency) => agency.name.endsWith('(invented)'))).toBe(true)
    expect(region.sourcePeople.every((row) => known.has(row.agency_code))).toBe(true)
    expect(demonstrationMembers.map((member) => member.role)).toEqual([
      'outreach_worker',
      'analyst',
      'coordinator',
      'outreach_worker',
      'auditor',
      'coordinator',
    ])
    expect(new Set(demonstrationMembers.map((member) => member.agencyCode)).size).toBe(6)
    for (const member of demonstrationMembers) {
      expect(member.name).toContain('(invented')
      expect(known.has(member.agencyCode)).toBe(true)
    }
  })

  test('have two coordinators of two organisations, so that what takes two can be tried', () => {
    const coordinators = demonstrationMembers.filter(({ role }) => role === 'coordinator')
    expect(new Set(coordinators.map(({ agencyCode }) => agencyCode)).size).toBe(2)
  })

  test('keep codes of their own when there are more councils than names', () => {
    const many = agenciesOf(
      demonstrationCouncils
        .concat(demonstrationCouncils)
        .map((council, place) => ({ ...council, name: `Place ${place}` })),
    )
    expect(new Set(many.map((agency) => agency.agencyCode)).size).toBe(42)
  })
})

function writtenAbout(rows: readonly SourcePersonRow[]): ReadonlyMap<string, SourcePersonRow[]> {
  const written = new Map<string, SourcePersonRow[]>()
  for (const row of rows) {
    const sofar = written.get(row.person_id)
    if (sofar) sofar.push(row)
    else written.set(row.person_id, [row])
  }
  return written
}
