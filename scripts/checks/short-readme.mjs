const most = 80

/** House, section 6(a): what it is, who for, one command to run it, where to read next. */
export function shortReadme(files) {
  const readme = files.find(({ path }) => path === 'README.md')
  if (!readme) return [{ file: 'README.md', line: 1, text: 'is missing.' }]
  const length = readme.text.trimEnd().split('\n').length
  if (length <= most) return []
  const text = `has ${length} lines, and at most ${most} are read: move the rest to docs and link to it.`
  return [{ file: 'README.md', line: most + 1, text }]
}
