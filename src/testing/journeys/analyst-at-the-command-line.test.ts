import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, castCouncil, castMonth, castTotals, unnamedCase } from '#demonstration'
import type { InterchangeRows } from '#interchange'
import { makeRandomRecord, readLiterally } from '../oracle/index.ts'
import { ended, startWaymark, waymark } from './command-line.ts'

let place = ''
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'waymark analyst ')) // with a space, on purpose
})
afterAll(() => rm(place, { recursive: true, force: true }))

const months = ['--from', castMonth, '--to', castMonth]

test('a command that does not exist, or lacks a word, ends with 2 and says what to write', async () => {
  const none = await waymark(['indicator'])
  expect(none.code).toBe(2)
  expect(none.told).toContain('There is no command “indicator”')
  const lacking = await waymark(['indicators', ...months])
  expect(lacking.code).toBe(2)
  expect(lacking.told).toContain('Say which folder to read.')
  const wrong = await waymark(['indicators', place, '--from', '2024-13', '--to', castMonth])
  expect(wrong.code).toBe(2)
  expect(wrong.told).toContain('--from must be a month such as 2024-01, not “2024-13”.')
  const reading = await waymark(['indicators', place, ...months, '--option', 'gap=180'])
  expect(reading.code).toBe(2)
  expect(reading.told).toContain('The option gap is one of at_least_180, more_than_180')
})

test('a folder with a wrong row is refused with the line and what would be right', async () => {
  const folder = await aFolder('wrong', cast)
  const wrong = { ...cast.contacts[0], contact_id: 'wrong', contacted_at: '2024-02-30T23:00' }
  await writeFile(join(folder, 'contacts.csv'), Papa.unparse([...cast.contacts, wrong]))
  const refused = await waymark(['indicators', folder, ...months])
  expect(refused.code).toBe(1)
  expect(refused.said).toBe('')
  expect(refused.told).toContain(`contacts.csv, line ${cast.contacts.length + 2}, contacted_at`)
  const accepted = await waymark([
    'indicators',
    folder,
    ...months,
    '--format',
    'json',
    '--accept-good-rows',
  ])
  expect(accepted.code).toBe(1)
  expect(JSON.parse(accepted.said).region[castMonth].r1_month).toBe(castTotals.r1)
})

test('the cast of twenty comes out right, as JSON, as CSV and as a table', async () => {
  const folder = await aFolder('cast', cast)
  const json = await waymark(['indicators', folder, ...months, '--format', 'json'])
  expect(json).toMatchObject({ code: 0 })
  const figures = JSON.parse(json.said)
  expect(Object.keys(figures)).toHaveLength(8)
  expect(figures[castCouncil][castMonth]).toMatchObject({
    r1_month: 19,
    p1_month: 9,
    nr1: 6,
    nr2: 1,
    'b2_>10': 1,
  })
  const csv = await waymark([
    'indicators',
    folder,
    ...months,
    '--format',
    'csv',
    '--scope',
    castCouncil,
  ])
  expect(Papa.parse<Record<string, string>>(csv.said, { header: true }).data[0]).toMatchObject({
    scope: castCouncil,
    month: castMonth,
    r1_month: '19',
  })
  const table = await waymark(['indicators', folder, ...months, '--scope', 'region'])
  expect(table.said).toMatch(/r1_month +19/)
})

test('a random record comes out as the literal reading, from files to JSON', async () => {
  const record = makeRandomRecord(99, { people: 150 })
  const folder = await aFolder('random', record.rows)
  const answer = await waymark([
    'indicators',
    folder,
    '--from',
    record.from,
    '--to',
    record.to,
    '--format',
    'json',
  ])
  expect(answer.code).toBe(0)
  const figures: Readonly<Record<string, Told>> = JSON.parse(answer.said)
  const literal = readLiterally(record.rows, record)
  for (const scope of Object.keys(literal)) {
    expect(cellsAlone(figures[scope] ?? {})).toEqual(literal[scope])
  }
  const months = Object.values(figures['region'] ?? {})
  expect(months.some(({ too_little_identity }) => Number(too_little_identity) > 0)).toBe(true)
})

type Told = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Months without what stands beside the cells. */
function cellsAlone(months: Told): Told {
  const beside = 'too_little_identity'
  return Object.fromEntries(
    Object.entries(months).map(([month, counts]) => [
      month,
      Object.fromEntries(Object.entries(counts).filter(([code]) => code !== beside)),
    ]),
  )
}

test('a run that is stopped in the middle leaves no database and no folder behind', async () => {
  const folder = await aFolder('stopped', cast)
  const rooms = join(place, 'temporary')
  await mkdir(rooms)
  await chmod(place, 0o711) // as root, the database belongs to somebody else, who must get in
  await chmod(rooms, 0o777)
  const run = startWaymark(['indicators', folder, ...months], { TMPDIR: rooms })
  const end = ended(run)
  while ((await readdir(rooms)).length === 0) await pause(20)
  await pause(900)
  run.kill('SIGTERM')
  await end
  expect(await readdir(rooms)).toEqual([])
})

test('the demonstration folder is the same for the same seed', async () => {
  const words = [
    'demo',
    '--people',
    '60',
    '--months',
    '6',
    '--seed',
    '3',
    '--until',
    '2025-12-31',
    '--out',
  ]
  const [one, other] = [join(place, 'one'), join(place, 'other')]
  expect((await waymark([...words, one])).code).toBe(0)
  expect((await waymark([...words, other])).code).toBe(0)
  expect(await readAll(one)).toEqual(await readAll(other))
  expect(await readFile(join(one, 'about-these-people.txt'), 'utf8')).toContain('are invented')
  expect((await waymark([...words, one])).told).toContain('already holds something')
})

async function aFolder(name: string, rows: InterchangeRows): Promise<string> {
  const folder = join(place, name)
  await mkdir(folder)
  const files = {
    'people.csv': rows.people,
    'contacts.csv': rows.contacts,
    'stays.csv': rows.stays,
    'departures.csv': rows.departures,
    'single_nights.csv': rows.singleNights,
  }
  for (const [file, content] of Object.entries(files)) {
    if (content.length > 0) await writeFile(join(folder, file), Papa.unparse([...content]))
  }
  return folder
}

async function readAll(folder: string): Promise<unknown> {
  const names = (await readdir(folder)).toSorted()
  return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]))
}

test('what is piped on is only the figures; the reading and what cannot be linked are told beside them', async () => {
  const folder = await aFolder('unnamed', unnamedCase.rows)
  const words = [
    'indicators',
    folder,
    ...months,
    '--format',
    'json',
    '--option',
    'gap=more_than_180',
  ]
  const answer = await waymark(words)
  expect(JSON.parse(answer.said).region[castMonth].r1_month).toBe(1)
  expect(answer.told).toContain('gap=more_than_180')
  expect(answer.told).toMatch(/not linkable to a person, counted in r1_month: .*region 1/)
})
