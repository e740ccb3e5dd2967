/** A lockfile with addresses installs only where those addresses can be reached. */
export function lockfileWithoutAddresses(files) {
  const lock = files.find(({ path }) => path === 'package-lock.json')
  if (!lock) return []
  const index = lock.lines.findIndex((line) => line.includes('"resolved"'))
  if (index === -1) return []
  const text =
    'names a download address: delete the "resolved" lines; .npmrc says omit-lockfile-registry-resolved.'
  return [{ file: lock.path, line: index + 1, text }]
}
