import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { openReadings, type Readings } from './read-aside.ts'
import { readFile } from './read-file.ts'

const house = freshHouse()
const built = mkdtempSync(join(tmpdir(), 'waymark-reading-'))
const thread = join(built, 'read-beside.mjs')

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('read-beside.ts', import.meta.url))],
    ...{ bundle: true, platform: 'node', format: 'esm', logLevel: 'silent', outfile: thread },
  })
})
afterAll(() => rmSync(built, { recursive: true }))

let open: Readings | undefined
afterEach(() => open?.close())

/** Readings in threads, with some limit otherwise. */
function readings(but: Parameters<typeof openReadings>[0] = {}): Readings {
  open = openReadings({ thread, ...but })
  return open
}

/** A plan of so many actions, no two of which say the same. */
function aFile(rows: number) {
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `| 1.${at + 1}: Ask at door ${at} of street ${(at * 7919) % rows} who slept there | May 2027 | Night Team ${at % 40} |`,
  )
  const head = ['# Doors (invented)', '', '| Action | By when | Lead |', '|---|---|---|']
  return { name: 'plan.md', bytes: new TextEncoder().encode([...head, ...lines].join('\n')) }
}

const given = {
  title: 'Doors',
  period: {
    from: Temporal.PlainDate.from('2027-04-01'),
    to: Temporal.PlainDate.from('2028-04-01'),
  },
  mostRows: 4000,
}

test('a file that takes more memory or time than there is for one is refused, and says what to do', async () => {
  const small = await readings({ megabytes: 12 }).read(aFile(3000), given)
  expect(small).toMatchObject({ ok: false, sentence: expect.stringContaining('more memory') })
  const short = await readings({ milliseconds: 1 }).read(aFile(3000), given)
  expect(short).toMatchObject({ ok: false, sentence: expect.stringContaining('took too long') })
})

test('whoever comes when too many wait is asked to send it again, and those who wait are read', async () => {
  const { read } = readings({ atOnce: 1, waiting: 1 })
  const answers = await Promise.all([1, 2, 3].map((rows) => read(aFile(rows), given)))
  expect(answers.map((one) => (one.ok ? one.document.actions.length : one.sentence))).toEqual([
    ...[1, 2, 'Several files are being read just now. Send it again in a minute'],
  ])
  expect((await read(aFile(4), given)).ok).toBe(true)
})

test('a thread that fails, or ends without a word, is a fault of ours, and the next file is read', async () => {
  const broken = join(built, 'broken.mjs')
  writeFileSync(broken, 'throw new Error("no thread")')
  const silent = join(built, 'silent.mjs')
  writeFileSync(silent, '')
  await expect(readings({ thread: broken }).read(aFile(1), given)).rejects.toThrow('no thread')
  await expect(readings({ thread: silent }).read(aFile(1), given)).rejects.toThrow('said nothing')
})

test('a file is read in a thread as it is read here, and stays whole for whoever sent it', async () => {
  const file = aFile(20)
  const apart = await readings().read(file, given)
  expect(apart).toEqual(await readFile(file, given))
  expect(apart.ok && apart.document.plan).toMatchObject({
    ...{ title: 'Doors', period: { from: '2027-04-01', to: '2028-04-01' } },
  })
})

test('a page is answered while a large file is read', async () => {
  const order: string[] = []
  const reading = readings()
    .read(aFile(3000), given)
    .then(({ ok }) => order.push(ok ? 'read' : 'refused'))
  expect((await house.anyone.get('/plans')).statusCode).toBe(200)
  order.push('page')
  await reading
  expect(order).toEqual(['page', 'read'])
})
