/** Control characters, but for those that end a line. */
const controls = /[^\P{Cc}\n\r]/gu
/** What turns writing round: marks, embeddings, overrides and isolates of direction (Unicode Standard Annex 9). */
const turning = /\p{Bidi_Control}/gu

/**
 * A text as whoever typed it can see it. What turns writing round goes without a trace, for it would turn round what
 * stands beside it; any other control character leaves a space, so that no two words become one.
 */
export function plainText(typed: string): string {
  return typed.replaceAll(turning, '').replaceAll(controls, ' ')
}

/** The same of a text that may be copied from a sheet: its tabs stay, for they part the cells. */
export function plainTable(typed: string): string {
  return typed.split('\t').map(plainText).join('\t')
}
