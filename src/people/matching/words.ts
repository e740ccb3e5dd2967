/** A dictionary that gives each text a small number; 0 is the empty text. */
export type Words = {
  readonly codeOf: (text: string) => number
  readonly textOf: (code: number) => string
  readonly count: () => number
  /** Every text at the place of its code. */
  readonly texts: () => readonly string[]
}

/** A dictionary, empty or of texts that stood in another; the texts belong to it from then on. */
export function createWords(texts: string[] = ['']): Words {
  // Who only reads texts, as a second thread does, never pays for finding codes.
  let codes: Map<string, number> | undefined
  return {
    codeOf: (text) => {
      if (text === '') return 0
      codes ??= new Map(texts.map((one, code) => [one, code]))
      const known = codes.get(text)
      if (known !== undefined) return known
      codes.set(text, texts.length)
      texts.push(text)
      return texts.length - 1
    },
    textOf: (code) => texts[code] ?? '',
    count: () => texts.length,
    texts: () => texts,
  }
}
