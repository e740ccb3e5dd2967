import { isBirthDate } from '#people'

/** Dates of birth that are none: how many, and on which lines the first of them stand. */
export type OddBirths = { readonly count: number; readonly lines: readonly number[] }

/** What is noted of dates of birth while a file is read. */
export type BirthNotes = {
  readonly note: (written: string, line: number) => void
  readonly odd: () => OddBirths
}

const mostLines = 5

/** Begins to note which dates of birth of a file are none. */
export function noteBirths(): BirthNotes {
  const lines: number[] = []
  let count = 0
  return {
    note: (written, line) => {
      if (written.trim() === '' || isBirthDate(written)) return
      count += 1
      if (lines.length < mostLines) lines.push(line)
    },
    odd: () => ({ count, lines }),
  }
}

/** What is told of them. */
export function oddBirthsInWords({ count, lines }: OddBirths): string {
  const where =
    lines.length === 1
      ? `line ${lines[0]}`
      : `lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`
  return `Dates of birth that are none: ${count.toLocaleString('en-GB')}, first on ${where}. What cannot be read is left out; a day or month that cannot be is compared as a slip of the pen.`
}
