/**
 * What a chart is drawn on. An SVG shrinks its words with its width, so each chart is drawn twice and
 * the stylesheet shows the one that fits: at the least width it is shown at, the words of each are
 * 12.7 CSS pixels high or more (narrow: 290 px on a 320 px screen; wide: 576 px).
 */
export type Sheet = {
  readonly name: 'narrow' | 'wide'
  readonly width: number
  readonly height: number
  readonly fontSize: number
}

export const sheets = {
  narrow: { name: 'narrow', width: 320, height: 240, fontSize: 14 },
  wide: { name: 'wide', width: 720, height: 360, fontSize: 16 },
} as const satisfies Readonly<Record<string, Sheet>>

/** The height of one line of words. */
export function lineHeight(sheet: Sheet): number {
  return sheet.fontSize * 1.25
}

/** How wide some words are at most: Arial's digits and capitals are about 0.6 of its height. */
export function widthOf(words: string, sheet: Sheet): number {
  return words.length * sheet.fontSize * 0.6
}

/** Words broken into lines no wider than this; a single word is never broken. */
export function wrapped(words: string, width: number, sheet: Sheet): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer, sheet) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** A coordinate to a tenth, so that the same figures always give the same markup. */
export function tenth(coordinate: number): number {
  return Math.round(coordinate * 10) / 10
}
