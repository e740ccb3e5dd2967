// `npm run canaries`: every gate over its deliberate violations, expecting red.

import { canaries } from './gates/canaries.mjs'

const { findings, note } = await canaries.run()
for (const { rule, file, text } of findings) console.log(`${file}  ${text} [${rule}]`)
console.log(note.replace(/^, /, ''))
process.exitCode = findings.length === 0 ? 0 : 1
