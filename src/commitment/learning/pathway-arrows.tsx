import type { VNode } from 'preact'
import { type Arrow, arrowBetween, arrowsOn } from './pathway-moves.ts'
import type { PathwaySheet, Point, Way } from './pathway-sheets.ts'

/** Every arrow of the ring. */
export function pathwayArrows(sheet: PathwaySheet): VNode {
  return <>{arrowsOn(sheet).map(drawn)}</>
}

/** A way as the key shows it: a short arrow from left to right. */
export function arrowSample(way: Way, from: Point, length: number): VNode {
  return drawn(arrowBetween(way, from, { x: from.x + length, y: from.y }))
}

const colours = { round: 1, caught: 3, back: 2 } as const satisfies Readonly<Record<Way, number>>

function drawn({ way, strokes, head, width, dash }: Arrow): VNode {
  return (
    <g class={`waymark-series-${colours[way]}`}>
      <path
        d={strokes.map(({ from, to }) => `M${from.x} ${from.y}L${to.x} ${to.y}`).join('')}
        fill="none"
        stroke="currentColor"
        stroke-width={width}
        stroke-dasharray={dash}
      />
      <path d={`M${head.map(({ x, y }) => `${x} ${y}`).join('L')}Z`} fill="currentColor" />
    </g>
  )
}
