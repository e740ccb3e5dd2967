// Adds up what really ran: for each part its name, the file with its counts, and its exit code. The file is
// Vitest's JSON report or our own `{ passed, failed, skipped }`. A part that left no file, or ended badly
// without saying what failed, counts as one failure. Every test that failed is named with its reason after all
// the rest, so that the end of a long run alone says what to mend. The last line is `N passed, N failed`.

import { readFileSync } from 'node:fs'

const given = process.argv.slice(2)
const parts = []
for (let at = 0; at < given.length; at += 3) {
  const [name, file, code] = given.slice(at, at + 3)
  parts.push({ name, ...count(file, Number(code)) })
}

for (const failure of parts.flatMap((part) => part.failures ?? []))
  console.log(`\nFailed: ${failure}`)
console.log()
for (const part of parts) console.log(`${part.name}: ${inWords(part)}`)
const total = parts.reduce(add, { passed: 0, failed: 0, skipped: 0 })
console.log(`\n${inWords(total)}`)
process.exitCode = total.failed === 0 ? 0 : 1

function count(file, code) {
  const counted = read(file)
  const endedBadly = code !== 0 && counted.failed === 0
  return endedBadly ? { ...counted, failed: 1 } : counted
}

function read(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    if (!report.testResults) return report
    return {
      ...report.testResults.map(countFile).reduce(add),
      failures: report.testResults.flatMap(failuresIn),
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** A test file that could not be loaded has no tests in the report, and has failed all the same. */
function countFile({ status, assertionResults }) {
  const passed = assertionResults.filter((test) => test.status === 'passed').length
  const failed = assertionResults.filter((test) => test.status === 'failed').length
  const skipped = assertionResults.length - passed - failed
  return { passed, failed: status === 'failed' && failed === 0 ? 1 : failed, skipped }
}

function failuresIn({ name, status, message, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed')
  const untold = status === 'failed' && failed.length === 0
  if (untold) return [`${name}\n${beginning(message)}`]
  return failed.map(
    (test) => `${name}: ${test.fullName}\n${beginning(test.failureMessages.join('\n'))}`,
  )
}

/** Enough of a reason to see what went wrong, and not the whole page that was expected otherwise. */
function beginning(message) {
  return message.split('\n').slice(0, 12).join('\n').slice(0, 2000)
}

function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
