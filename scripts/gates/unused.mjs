import { orBreakdown, runTool } from './tool.mjs'

const advice = {
  files: 'nothing uses this file: delete it.',
  dependencies: 'is a dependency that nothing imports: remove it.',
  devDependencies: 'is a development dependency that nothing uses: remove it.',
  unlisted: 'is imported and not in package.json: add it, or use what is there.',
  unresolved: 'is imported and cannot be found.',
  binaries: 'is called and comes with no dependency.',
  exports: 'is exported and used nowhere else: delete it, or do not export it.',
  types: 'is an exported type that nothing uses: delete it, or do not export it.',
  duplicates: 'is exported twice.',
}

/** Files, exports and dependencies that nothing uses, by knip. */
export const unused = {
  name: 'nothing unused',
  async run(folder) {
    const options = ['--reporter', 'json', '--no-progress', '--no-config-hints']
    const result = await runTool({ of: 'knip', program: 'knip', options, folder })
    const report = parse(result.output)
    const findings = report ? [...filesOf(report), ...report.issues.flatMap(findingsOf)] : []
    return { findings: orBreakdown('knip', result, findings) }
  },
}

function parse(output) {
  const start = output.indexOf('{"files"')
  return start === -1 ? undefined : JSON.parse(output.slice(start).split('\n')[0])
}

function filesOf({ files }) {
  return files.map((file) => ({ rule: 'unused-files', file, text: advice.files }))
}

function findingsOf(issue) {
  return Object.keys(advice).flatMap((kind) =>
    (Array.isArray(issue[kind]) ? issue[kind] : []).flat().map(({ name, line }) => ({
      rule: `unused-${kind}`,
      file: issue.file,
      line,
      text: `${name} ${advice[kind]}`,
    })),
  )
}
