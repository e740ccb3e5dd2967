const wellNamed = /^\d{4}-\d{2}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*\.sql$/

/** House rule 19: migrations run in the order of their names, so a name is a date, a number and words. */
export function datedMigrations(files) {
  const seen = new Map()
  return migrationsOf(files).flatMap(({ path }) => {
    const name = path.split('/').at(-1)
    if (!wellNamed.test(name)) {
      return [{ file: path, line: 1, text: 'must be named YYYY-MM-DD-NN-words.sql.' }]
    }
    const place = name.slice(0, 13)
    const other = seen.get(place)
    seen.set(place, path)
    if (!other) return []
    return [
      { file: path, line: 1, text: `has the date and number of ${other}: take the next number.` },
    ]
  })
}

/** The migrations of every room. */
export function migrationsOf(files) {
  return files.filter(({ path }) => /^src\/[^/]+\/sql\/[^/]+\.sql$/.test(path))
}
