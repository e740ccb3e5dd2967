import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import rules from '../../.dependency-cruiser.mjs'

/** The directions imports must keep. Also red when fewer files were seen than there are: a checker that cannot read TypeScript finds nothing wrong. */
export const boundaries = {
  name: 'boundaries',
  async run(folder) {
    const { options, ...ruleSet } = rules
    const { output } = await cruise(['src'], {
      ...options,
      ruleSet,
      validate: true,
      baseDir: folder,
    })
    const seen = output.modules.filter(({ source }) => /^src\/.+\.tsx?$/.test(source)).length
    return { findings: [...tooFew(seen, folder), ...output.summary.violations.map(toFinding)] }
  },
}

function tooFew(seen, folder) {
  const there = readdirSync(join(folder, 'src'), { recursive: true }).filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith(join('testing', 'canaries')),
  ).length
  if (seen >= there && seen >= 20) return []
  const text = `Only ${seen} of ${there} files were read, so nothing is proved. Is "typescript" still TypeScript 6?`
  return [{ rule: 'enough-modules-seen', file: 'src', text }]
}

function toFinding({ rule, from, to, cycle }) {
  const comment = rules.forbidden.find(({ name }) => name === rule.name)?.comment ?? ''
  const way = cycle ? cycle.map(({ name }) => name).join(' → ') : to
  return { rule: rule.name, file: from, text: `${from === to ? '' : `imports ${way}. `}${comment}` }
}
