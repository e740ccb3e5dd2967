import { spawn } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '#foundations'
import { ended } from './command-line.ts'

/** Stands in for the launcher: says which options reached it, and whether npm is its own parent. */
const launcher = `import { readFileSync } from 'node:fs'
const parent = readFileSync('/proc/' + process.ppid + '/comm', 'utf8').trim()
console.log(JSON.stringify({ options: process.argv.slice(2), shell: parent === 'sh' }))
process.exit(3)
`

test.skipIf(process.platform !== 'linux')(
  'what an operator writes after npm start -- reaches the house once, and no shell stands between',
  async () => {
    const place = await mkdtemp(join(tmpdir(), 'waymark-options-'))
    try {
      await copyFile(join(projectFolder(), 'package.json'), join(place, 'package.json'))
      await mkdir(join(place, 'scripts'))
      await writeFile(join(place, 'scripts', 'run.mjs'), launcher)
      const words = ['start', '--silent', '--', '--without-demonstration', 'two words']
      const run = spawn('npm', words, { cwd: place, stdio: ['ignore', 'pipe', 'pipe'] })
      const { code, said } = await ended(run)
      const options = ['start', '--without-demonstration', 'two words']
      expect(said.trim()).toBe(JSON.stringify({ options, shell: false }))
      expect(code).toBe(3)
    } finally {
      await rm(place, { recursive: true, force: true })
    }
  },
)
