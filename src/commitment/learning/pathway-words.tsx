import type { VNode } from 'preact'
import type { Point } from './pathway-sheets.ts'

/** How words are set on a drawing. */
export type Setting = {
  readonly size: number
  readonly weight?: 'bold'
  readonly style?: 'italic'
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** Lines of words about a point: they are centred on its height, and begin, end or stand about it as said. */
export function wordsAt(lines: readonly string[], { x, y }: Point, setting: Setting): VNode {
  const { size, weight, style, anchor = 'middle' } = setting
  const first = y - ((lines.length - 1) * size * leading) / 2 + size * 0.36
  return (
    <text
      class="waymark-words"
      font-size={size}
      font-weight={weight}
      font-style={style}
      text-anchor={anchor}
    >
      {lines.map((line, at) => (
        <>
          {at > 0 && gap}
          <tspan x={x} y={Math.round((first + at * size * leading) * 10) / 10}>
            {line}
          </tspan>
        </>
      ))}
    </text>
  )
}

// Whoever searches the page or copies from it finds the words apart; a space with a width would push a line aside.
const gap = <tspan font-size="0"> </tspan>

/** How high a line is, as a share of its letters. */
export const leading = 1.15

/** Words broken into lines of so many letters at most; a single word is never broken. */
export function wrapped(words: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < letters) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines
}
