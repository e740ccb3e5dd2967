/** Words while they are read, with white space as a browser shows it. */
export type Words = {
  readonly add: (text: string) => void
  /** Words in which white space is kept. */
  readonly addAsItIs: (text: string) => void
  /** What follows stands on a line of its own. */
  readonly breakLine: () => void
  readonly read: () => string
}

/** Words that begin. */
export function openWords(): Words {
  const lines: string[][] = [[]]
  return {
    add(text) {
      lines.at(-1)?.push(text.replace(/[ \t\n\f\r]+/g, ' '))
    },
    addAsItIs(text) {
      const [first = '', ...rest] = text.split('\n')
      lines.at(-1)?.push(first)
      for (const line of rest) lines.push([line])
    },
    breakLine() {
      lines.push([])
    },
    read: () =>
      lines
        .map((line) => line.join('').replace(/ {2,}/g, ' ').trim())
        .join('\n')
        .replace(/\n{2,}/g, '\n')
        .trim(),
  }
}
