const exact = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.-]+)?$/

/** Pinned exactly, so that what was tested is what is installed. */
export function exactVersions(files) {
  const file = files.find(({ path }) => path === 'package.json')
  if (!file) return []
  const { dependencies = {}, devDependencies = {} } = JSON.parse(file.text)
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => ({
      file: file.path,
      line: file.lines.findIndex((line) => line.includes(`"${name}": "${version}"`)) + 1,
      text: `${name} is asked for as “${version}”: pin one version.`,
    }))
}
