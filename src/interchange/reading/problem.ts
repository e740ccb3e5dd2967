/** One thing wrong in one place of a file, and what to do about it. `value` is safe to print. */
export type Problem = {
  readonly file: string
  /** 0 when the whole file is meant. */
  readonly line: number
  /** Empty when the whole row is meant. */
  readonly column: string
  readonly value: string
  readonly advice: string
}

/** How many of something there are, and the first few of them. */
export type FirstOf<Thing> = { readonly count: number; readonly first: readonly Thing[] }

/** Keeps the first few of what may come in millions, and counts the rest. */
export type Tally<Thing> = {
  readonly add: (thing: Thing) => void
  /** Adds many of which only the first few were told. */
  readonly addMany: (things: FirstOf<Thing>) => void
  readonly sofar: () => FirstOf<Thing>
}

/** A tally that keeps so many. */
export function createTally<Thing>(most: number): Tally<Thing> {
  const first: Thing[] = []
  let count = 0
  return {
    add: (thing) => {
      count += 1
      if (first.length < most) first.push(thing)
    },
    addMany: (things) => {
      count += things.count
      first.push(...things.first.slice(0, Math.max(0, most - first.length)))
    },
    sofar: () => ({ count, first: [...first] }),
  }
}

const longest = 60
const shownPlainly: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\0': '\\0',
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/** A cell as it may be shown: cut short, and nothing in it that could move a cursor or hide. */
export function shown(cell: string): string {
  const cut = cell.length > longest ? `${cell.slice(0, longest)}…` : cell
  return cut.replace(
    unprintable,
    (sign) => shownPlainly[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
