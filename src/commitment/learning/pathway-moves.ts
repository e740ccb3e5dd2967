import type { PathwayStage } from '#vocabulary'
import type { PathwaySheet, Point, Way } from './pathway-sheets.ts'

/** An arrow as it is drawn: its strokes, and the three corners of its head. */
export type Arrow = {
  readonly way: Way
  readonly strokes: readonly { readonly from: Point; readonly to: Point }[]
  readonly head: readonly Point[]
  readonly width: number
  readonly dash: string | undefined
}

/** Every arrow of the ring. */
export function arrowsOn(sheet: PathwaySheet): readonly Arrow[] {
  const { centres, disc } = sheet
  const rim = disc * 1.09
  return movesOn(sheet).map(({ way, from, to, leaves, arrives }) => {
    const start = centres[from]
    const end = centres[to]
    const straight = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI
    return arrowBetween(
      way,
      along(start, straight + leaves, rim),
      along(end, straight + 180 - arrives, rim),
    )
  })
}

/** An arrow of its kind from one point to another. */
export function arrowBetween(way: Way, from: Point, to: Point): Arrow {
  const { width, head, spread, strokes, dash } = lines[way]
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI
  const neck = along(to, angle + 180, head)
  return {
    ...{ way, width, dash },
    head: [to, along(neck, angle + 90, spread), along(neck, angle - 90, spread)],
    strokes: strokes.map((aside) => ({
      from: along(from, angle + 90, aside),
      to: along(neck, angle + 90, aside),
    })),
  }
}

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

// Each way has a line of its own, because print and many eyes do not tell colours apart.
const lines = {
  round: { width: 8, head: 19, spread: 14, strokes: [0], dash: undefined },
  caught: { width: 2.5, head: 15, spread: 10, strokes: [-3.5, 3.5], dash: undefined },
  back: { width: 3.5, head: 15, spread: 9, strokes: [0], dash: '9 6' },
} as const satisfies Readonly<Record<Way, unknown>>

/** The place so far from a point in a direction; to a tenth, so that the markup is always the same. */
function along({ x, y }: Point, degrees: number, far: number): Point {
  const radians = (degrees * Math.PI) / 180
  return { x: tenth(x + Math.cos(radians) * far), y: tenth(y + Math.sin(radians) * far) }
}

function tenth(coordinate: number): number {
  return Math.round(coordinate * 10) / 10
}
