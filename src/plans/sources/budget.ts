/** How much of one file is read before reading stops. Sizes are those met while reading, never those a file declares. */
const limits = {
  /** Bytes of all its parts, unpacked. */
  bytes: 200_000_000,
  /** Elements of XML or HTML. */
  elements: 8_000_000,
  /** Cells of all tables, empty ones too, as far as a row reaches; most are counted as they are met and as they are laid out. */
  cells: 1_000_000,
  /** Headings, paragraphs, list items and tables. */
  blocks: 200_000,
  /** Letters of all that is told, and of all texts kept to tell it. */
  letters: 32_000_000,
} as const

/** What one file may still take. Who meets its end stops, and the first reason why is told. */
export type Budget = {
  readonly spend: (what: keyof typeof limits, amount: number) => void
  /** Stops reading, with a sentence that says what to do. */
  readonly stop: (refusal: string) => void
  readonly refusal: () => string | undefined
}

export const tooMuch =
  'The file holds more than can be read at once. Save the plan alone as a file of its own, or copy its text and paste it'

/** A budget for one file. */
export function openBudget(): Budget {
  const spent = { bytes: 0, elements: 0, cells: 0, blocks: 0, letters: 0 }
  let refusal: string | undefined
  return {
    spend(what, amount) {
      spent[what] += amount
      if (spent[what] > limits[what]) refusal ??= tooMuch
    },
    stop(reason) {
      refusal ??= reason
    },
    refusal: () => refusal,
  }
}
