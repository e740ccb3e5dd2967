import type { VNode } from 'preact'
import { arrowSample } from './pathway-arrows.tsx'
import type { PathwaySheet, Way } from './pathway-sheets.ts'
import { wordsAt, wrapped } from './pathway-words.tsx'

/** What each kind of arrow means. */
export const ways: readonly { readonly way: Way; readonly words: string }[] = [
  { way: 'round', words: 'Going round' },
  { way: 'caught', words: 'Caught in time' },
  { way: 'back', words: 'Falling back' },
]

/** What each kind of arrow means: said beside the arrows where there is room, else in a key below the ring. */
export function pathwayLegend(sheet: PathwaySheet): VNode {
  const { legend, words, fontSize } = sheet
  const length = fontSize * 3.4
  if (legend === 'beside') {
    return (
      <>
        {ways.map(({ way, words: said }) =>
          wordsAt(wrapped(said, 8), words[way], { size: fontSize, style: 'italic' }),
        )}
      </>
    )
  }
  return (
    <>
      {ways.map(({ way, words: said }) => (
        <>
          {arrowSample(way, words[way], length)}
          {wordsAt(
            [said],
            { x: words[way].x + length + fontSize * 0.7, y: words[way].y },
            { size: fontSize, anchor: 'start' },
          )}
        </>
      ))}
    </>
  )
}
