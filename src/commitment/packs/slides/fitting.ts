import type { Box } from './slide.ts'

// The letters of a line of Liberation Sans are hardly half as wide as they are high, with what a last word leaves empty.
const letterWidth = 0.5
const lineHeight = 1.17
const between = 0.4

/** How high texts stand one below the other, in inches. */
export function heightOf(texts: readonly string[], width: number, size: number): number {
  const letters = Math.max(1, Math.floor((width * 72) / (size * letterWidth)))
  const lines = texts.reduce((sum, text) => sum + linesOf(text, letters), 0)
  return ((lines * lineHeight + texts.length * between) * size) / 72
}

function linesOf(text: string, letters: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / letters)), 0)
}

/** The greatest of some sizes at which texts fit a box; the least where none does. */
export function sizeThatFits(
  texts: readonly string[],
  { w, h }: Pick<Box, 'w' | 'h'>,
  sizes: readonly [number, ...number[]],
): number {
  const least = Math.min(...sizes)
  return sizes.find((size) => heightOf(texts, w, size) <= h) ?? least
}

/** Texts dealt out to as many boxes as they need at a size; one that is too long for any stands alone. */
export function dealtOut(
  texts: readonly string[],
  { w, h }: Pick<Box, 'w' | 'h'>,
  size: number,
): readonly (readonly string[])[] {
  const boxes: string[][] = [[]]
  for (const text of texts) {
    const last = boxes.at(-1) ?? []
    if (last.length > 0 && heightOf([...last, text], w, size) > h) boxes.push([text])
    else last.push(text)
  }
  return boxes
}
