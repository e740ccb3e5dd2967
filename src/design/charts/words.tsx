import type { VNode } from 'preact'
import { lineHeight, type Sheet, tenth } from './sheet.ts'

export type WordsOptions = {
  readonly sheet: Sheet
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Classes of words that name a series; they are bold. */
  readonly strong?: string
}

/** Lines of words in a drawing; x and y are where the first line begins, on its base line. */
export function wordsAt(
  lines: readonly string[],
  x: number,
  y: number,
  options: WordsOptions,
): VNode {
  const [only, ...others] = lines
  return (
    <text
      class={
        options.strong === undefined ? 'waymark-words' : `waymark-name ${options.strong}`.trim()
      }
      x={tenth(x)}
      y={tenth(y)}
      text-anchor={options.anchor}
    >
      {others.length === 0
        ? only
        : lines.map((words, index) => (
            <tspan x={tenth(x)} dy={index === 0 ? 0 : tenth(lineHeight(options.sheet))}>
              {words}
            </tspan>
          ))}
    </text>
  )
}
