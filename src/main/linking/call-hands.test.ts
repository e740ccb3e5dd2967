import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writePeople } from '#demonstration'
import { projectFolder } from '#foundations'
import { createRegister, featuresOf, linkAll, linkAllTogether } from '#people'
import { callThreads } from './call-hands.ts'

const built = mkdtempSync(join(tmpdir(), 'waymark-hands-'))
const hand = join(built, 'weigh-beside.js')

beforeAll(() => {
  execFileSync(process.execPath, [join(projectFolder(), 'scripts', 'bundle.mjs'), built])
})

afterAll(() => rmSync(built, { recursive: true }))

const register = createRegister()
for (const { written } of writePeople({ people: 200, seed: 9 })) {
  register.add(written.record_id, featuresOf(written))
}
const closed = register.close()
const linking = { mode: 'statistical', today: '2026-11-22' } as const
const alone = linkAll(closed, linking)

/** Waits until a hand has taken a share, so that its work is part of the whole whatever else the machine does. */
function waitForHand(taken: Int32Array): void {
  for (let tries = 0; tries < 3000 && Atomics.load(taken, 1) === 0; tries += 1) {
    Atomics.wait(taken, 1, 0, 20)
  }
}

test('threads of their own find the very groups that one alone finds', async () => {
  const called = callThreads({ many: 2, file: hand })
  let byHands = 0
  try {
    const together = await linkAllTogether(closed, linking, {
      begin: (weighing) => {
        called.begin(weighing)
        waitForHand(weighing.taken)
      },
      end: async () => {
        const weighed = await called.end()
        byHands = weighed.length
        return weighed
      },
    })
    expect(byHands).toBeGreaterThan(0)
    expect([together.joins, together.bar]).toEqual([alone.joins, alone.bar])
    expect(together.edges.count).toBe(alone.edges.count)
  } finally {
    await called.dismiss()
  }
})

test('a thread that fails leaves its work to us', async () => {
  const broken = join(built, 'broken.mjs')
  writeFileSync(broken, 'throw new Error("no hand")')
  const called = callThreads({ many: 1, file: broken })
  try {
    const together = await linkAllTogether(closed, linking, called)
    expect([together.joins, together.bar]).toEqual([alone.joins, alone.bar])
  } finally {
    await called.dismiss()
  }
})
