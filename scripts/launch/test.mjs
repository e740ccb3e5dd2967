import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runInFront } from './in-front.mjs'
import { inClone, plainProblem, root, say } from './places.mjs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Runs every test. Those named `*.browser.test.ts` or `.tsx` need Chromium, whose path they find in CHROMIUM;
 * without one they are left out by name. With WAYMARK_TESTS=database they are left out too: they
 * look at pages, not at the database. Gives the exit code.
 */
export async function runTests(options) {
  const chromium = findChromium()
  const onlyDatabase = process.env.WAYMARK_TESTS === 'database'
  const leftOut = onlyDatabase || !chromium
  if (!chromium && !onlyDatabase) tellSkipped()
  const env = { ...process.env, ...(chromium && { CHROMIUM: chromium }) }
  return runInFront(
    inClone('node_modules/vitest/vitest.mjs'),
    ['run', ...(leftOut ? ['--exclude', '**/*.browser.test.*'] : []), ...options],
    { cwd: root, env },
  )
}

function findChromium() {
  const named = process.env.CHROMIUM
  if (named && !existsSync(named)) {
    throw plainProblem(`CHROMIUM names ${named}, and there is no such file.`)
  }
  return named || usualPlaces.find((place) => existsSync(place))
}

function tellSkipped() {
  const files = browserTests()
  if (files.length === 0) return
  say('Skipped, because no Chromium was found (install it, or set CHROMIUM to its path):')
  for (const file of files) say(`  ${file}`)
}

/** The test files that need a browser. */
function browserTests() {
  return readdirSync(join(root, 'src'), { recursive: true })
    .filter((file) => /\.browser\.test\.tsx?$/.test(file))
    .map((file) => join('src', file))
    .sort()
}
