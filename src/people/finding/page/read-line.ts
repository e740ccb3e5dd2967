import { line } from '../../rights/lines.ts'

/** What somebody typed to find a person: ready to be looked for, or what is wrong with it. */
export type ReadLine =
  | { readonly ok: true; readonly line: string }
  | { readonly ok: false; readonly problem: string }

const nameOrReference = line(100, 'Enter 100 characters or fewer').refine(
  (typed) => typed !== '',
  'Enter a name or reference',
)

/** Reads the line of the form that finds a person. */
export function readLine(typed: unknown): ReadLine {
  const read = nameOrReference.safeParse(typed)
  return read.success
    ? { ok: true, line: read.data }
    : { ok: false, problem: read.error.issues[0]?.message ?? '' }
}
