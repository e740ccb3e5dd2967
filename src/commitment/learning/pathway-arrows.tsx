import type { VNode } from 'preact'
import type { PathwayStage } from '#vocabulary'
import type { PathwaySheet, Point, Way } from './pathway-sheets.ts'

/** An arrow between two stages, and by how many degrees it leaves and arrives beside the straight line. */
type Move = {
  readonly way: Way
  readonly from: PathwayStage
  readonly to: PathwayStage
  readonly leaves: number
  readonly arrives: number
}

function movesOn({ fan, inside }: PathwaySheet): readonly Move[] {
  return [
    { way: 'round', from: 'universal', to: 'targeted', leaves: -9, arrives: -9 },
    { way: 'round', from: 'targeted', to: 'crisis', leaves: -9, arrives: -9 },
    { way: 'round', from: 'crisis', to: 'recovery', leaves: -9, arrives: -9 },
    { way: 'round', from: 'recovery', to: 'move_on', leaves: 0, arrives: 0 },
    { way: 'round', from: 'move_on', to: 'settled', leaves: 0, arrives: 0 },
    { way: 'round', from: 'settled', to: 'universal', leaves: 0, arrives: 0 },
    { way: 'caught', from: 'targeted', to: 'universal', leaves: inside, arrives: inside },
    { way: 'caught', from: 'crisis', to: 'targeted', leaves: inside, arrives: inside },
    { way: 'back', from: 'recovery', to: 'crisis', leaves: fan.recovery, arrives: fan.recovery },
    { way: 'back', from: 'move_on', to: 'crisis', leaves: 0, arrives: fan.move_on },
    { way: 'back', from: 'settled', to: 'crisis', leaves: 0, arrives: fan.settled },
  ]
}

/** Every arrow of the ring. */
export function pathwayArrows(sheet: PathwaySheet): VNode {
  return <>{movesOn(sheet).map((move) => between(sheet, move))}</>
}

/** A way as the key shows it: a short arrow from left to right. */
export function arrowSample(way: Way, from: Point, length: number): VNode {
  return drawn(way, from, { x: from.x + length, y: from.y })
}

function between({ centres, disc }: PathwaySheet, { way, from, to, leaves, arrives }: Move): VNode {
  const start = centres[from]
  const end = centres[to]
  const straight = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI
  const rim = disc * 1.09
  return drawn(way, along(start, straight + leaves, rim), along(end, straight + 180 - arrives, rim))
}

// Each way has a line of its own, because print and many eyes do not tell colours apart.
const lines = {
  round: { colour: 1, width: 8, head: 19, spread: 14, strokes: [0], dash: undefined },
  caught: { colour: 3, width: 2.5, head: 15, spread: 10, strokes: [-3.5, 3.5], dash: undefined },
  back: { colour: 2, width: 3.5, head: 15, spread: 9, strokes: [0], dash: '9 6' },
} as const satisfies Readonly<Record<Way, unknown>>

function drawn(way: Way, from: Point, to: Point): VNode {
  const { colour, width, head, spread, strokes, dash } = lines[way]
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI
  const neck = along(to, angle + 180, head)
  const corners = [to, along(neck, angle + 90, spread), along(neck, angle - 90, spread)]
  const path = strokes.map((aside) => {
    const start = along(from, angle + 90, aside)
    const end = along(neck, angle + 90, aside)
    return `M${start.x} ${start.y}L${end.x} ${end.y}`
  })
  return (
    <g class={`waymark-series-${colour}`}>
      <path
        d={path.join('')}
        fill="none"
        stroke="currentColor"
        stroke-width={width}
        stroke-dasharray={dash}
      />
      <path d={`M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`} fill="currentColor" />
    </g>
  )
}

/** The place so far from a point in a direction; to a tenth, so that the markup is always the same. */
function along({ x, y }: Point, degrees: number, far: number): Point {
  const radians = (degrees * Math.PI) / 180
  return { x: tenth(x + Math.cos(radians) * far), y: tenth(y + Math.sin(radians) * far) }
}

function tenth(coordinate: number): number {
  return Math.round(coordinate * 10) / 10
}
