// `npm run check`: every gate in turn, one line each, and at the end what is wrong.
// `--tally FILE` also writes how many passed and failed, for a run that adds up more than this.

import { writeFileSync } from 'node:fs'
import { gates } from './gates/all.mjs'
import { canaries } from './gates/canaries.mjs'
import { root } from './launch/places.mjs'

const results = []
for (const gate of [...gates, canaries]) results.push(await pass(gate))
const red = results.filter(({ findings }) => findings.length > 0)

for (const { name, findings } of red) tell(name, findings)
writeTally(process.argv.indexOf('--tally'))
console.log(
  red.length === 0 ? '\nEvery gate is green.' : `\nRed: ${red.map(({ name }) => name).join(', ')}.`,
)
process.exitCode = red.length === 0 ? 0 : 1

async function pass(gate) {
  const begun = performance.now()
  const { findings, note = '' } = await gate.run(root)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(5)
  const word = findings.length === 0 ? 'green' : `RED, ${findings.length} found`
  console.log(`${seconds} s  ${gate.name}: ${word}${note}`)
  return { name: gate.name, findings }
}

function tell(name, findings) {
  console.log(`\n${name}`)
  for (const { rule, file, line, text } of findings) {
    console.log(`  ${file}${line ? `:${line}` : ''}  ${text} [${rule}]`)
  }
}

function writeTally(at) {
  if (at === -1) return
  const failed = results.filter(({ findings }) => findings.length > 0).length
  writeFileSync(
    process.argv[at + 1],
    JSON.stringify({ passed: results.length - failed, failed, skipped: 0 }),
  )
}
