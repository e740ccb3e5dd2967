/** A dictionary that gives each text a small number; 0 is the empty text. */
export type Words = {
  readonly codeOf: (text: string) => number
  readonly textOf: (code: number) => string
  readonly count: () => number
}

export function createWords(): Words {
  const codes = new Map<string, number>([['', 0]])
  const texts: string[] = ['']
  return {
    codeOf: (text) => {
      const known = codes.get(text)
      if (known !== undefined) return known
      codes.set(text, texts.length)
      texts.push(text)
      return texts.length - 1
    },
    textOf: (code) => texts[code] ?? '',
    count: () => texts.length,
  }
}
