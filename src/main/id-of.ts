import { createHash } from 'node:crypto'

/** The id of a demonstration's thing by its code: the same UUID (version 8) as `foundations.id_of` gives in SQL. */
export function idOf<Id extends string>(kind: string, code: string): Id {
  const hex = createHash('md5').update(`${kind}:${code}`).digest('hex')
  const digits = `${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17)}`
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Id
}
