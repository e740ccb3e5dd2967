import { orBreakdown, runTool } from './tool.mjs'

const native = { of: '@typescript/native', program: 'tsc' }

/** Types, by the native TypeScript 7; red too when `tsc` is any other, for that one would be ten times slower. */
export const types = {
  name: 'types',
  async run(folder, tsc = native) {
    const version = await runTool({ ...tsc, options: ['--version'], folder })
    if (!/^Version 7\./.test(version.output)) {
      const text = `tsc says “${version.output.trim()}”: “@typescript/native” in package.json must be TypeScript 7.`
      return { findings: [{ rule: 'native-typescript', file: 'package.json', text }] }
    }
    const result = await runTool({ ...tsc, options: ['--noEmit', '--pretty', 'false'], folder })
    const findings = result.output.split('\n').flatMap(toFinding)
    return { findings: orBreakdown('tsc', result, findings) }
  },
}

function toFinding(line) {
  const found = /^(.+?)\((\d+),\d+\): error (TS\d+): (.*)$/.exec(line)
  if (!found) return []
  const [, file, at, rule, text] = found
  return [{ rule, file, line: Number(at), text }]
}
