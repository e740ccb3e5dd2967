import { relative, resolve } from 'node:path'
import { orBreakdown, runTool } from './tool.mjs'

/** Format and lint, by Biome. `npm run format` mends what can be mended by itself. */
export const style = {
  name: 'format and lint',
  async run(folder) {
    const result = await runTool({
      of: '@biomejs/biome',
      program: 'biome',
      options: [
        'ci',
        '--reporter=github',
        '--error-on-warnings',
        '--max-diagnostics=none',
        '--colors=off',
      ],
      folder,
    })
    const findings = result.output.split('\n').flatMap((line) => toFinding(line, folder))
    return { findings: orBreakdown('biome', result, findings) }
  },
}

function toFinding(line, folder) {
  const found = /^::\w+ title=([^,]+),file=([^,]+),line=(\d+)[^:]*::(.*)$/.exec(line)
  if (!found) return []
  const [, rule, file, at, text] = found
  return [
    {
      rule,
      file: relative(folder, resolve(folder, file)),
      line: Number(at),
      text: decodeURIComponent(text),
    },
  ]
}
