import type { PathwayStage } from '#vocabulary'

/** How people move on the ring: round it, caught before it is too late, or back into the crisis. */
export type Way = 'round' | 'caught' | 'back'

/** A place on a drawing. */
export type Point = { readonly x: number; readonly y: number }

/**
 * What the ring is drawn on. An SVG shrinks its words with its width, so it is drawn twice and the stylesheet
 * shows the one that fits: the narrow one at 290 px on a phone of 320, the wide one from 576 px.
 */
export type PathwaySheet = {
  readonly name: 'narrow' | 'wide'
  readonly width: number
  readonly height: number
  /** The radius of the disc that each stage stands in. */
  readonly disc: number
  readonly centres: Readonly<Record<PathwayStage, Point>>
  /** By how many degrees each broken arrow turns aside where it ends, so that they arrive apart. */
  readonly fan: Readonly<Record<'recovery' | 'move_on' | 'settled', number>>
  /** By how many degrees the double arrows leave and arrive inside of the ring. */
  readonly inside: number
  readonly fontSize: number
  readonly numberSize: number
  /** How many letters of a stage's meaning fit beside its disc; none where only the names fit. */
  readonly beside?: Readonly<Record<PathwayStage, number>>
  /** Where the words of an arrow stand: among the arrows, or below the ring with a sample. */
  readonly legend: 'beside' | 'key'
  readonly words: Readonly<Record<Way, Point>>
}

// Height is how early help comes: above, before trouble; below, in the crisis. The right side goes down, the left up.
const narrow: PathwaySheet = {
  name: 'narrow',
  width: 320,
  height: 496,
  disc: 52,
  centres: {
    settled: { x: 80, y: 54 },
    universal: { x: 240, y: 54 },
    move_on: { x: 54, y: 206 },
    targeted: { x: 266, y: 206 },
    recovery: { x: 80, y: 358 },
    crisis: { x: 240, y: 358 },
  },
  fan: { recovery: -16, move_on: 7, settled: 10 },
  inside: -15,
  fontSize: 14,
  numberSize: 18,
  legend: 'key',
  words: { round: { x: 16, y: 432 }, caught: { x: 16, y: 458 }, back: { x: 16, y: 484 } },
}

const wide: PathwaySheet = {
  name: 'wide',
  width: 960,
  height: 540,
  disc: 78,
  centres: {
    settled: { x: 372, y: 84 },
    universal: { x: 588, y: 84 },
    move_on: { x: 265, y: 270 },
    targeted: { x: 695, y: 270 },
    recovery: { x: 372, y: 456 },
    crisis: { x: 588, y: 456 },
  },
  fan: { recovery: -16, move_on: -10, settled: -8 },
  inside: -24,
  fontSize: 19,
  numberSize: 25,
  beside: { settled: 23, universal: 23, move_on: 16, targeted: 16, recovery: 23, crisis: 23 },
  legend: 'beside',
  words: { round: { x: 480, y: 40 }, caught: { x: 556, y: 270 }, back: { x: 398, y: 226 } },
}

export const pathwaySheets: readonly PathwaySheet[] = [narrow, wide]
