import { readFileSync } from 'node:fs'
import { runAndListen } from '../launch/in-front.mjs'
import { inClone } from '../launch/places.mjs'

/** Runs a package's program under Node in a folder; gives its exit code and what it said. */
export function runTool({ of, program, options, folder }) {
  const { bin } = JSON.parse(readFileSync(inClone('node_modules', of, 'package.json'), 'utf8'))
  const file = inClone('node_modules', of, typeof bin === 'string' ? bin : bin[program])
  return runAndListen(process.execPath, [file, ...options], { cwd: folder })
}

/**
 * A tool that failed and named nothing has broken down; that must be as red as a finding, and tell what it said.
 */
export function orBreakdown(tool, { code, output }, findings) {
  if (code === 0 || findings.length > 0) return findings
  const text = `${tool} ended with code ${code} and named no file:\n${output.trim().slice(-3000)}`
  return [{ rule: `${tool}-broke-down`, file: '.', text }]
}
