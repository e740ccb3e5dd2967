import type { Cell } from './told-with.ts'

/** Squares to a degree: with these, one is about 253 m high, and 265 m wide in Cornwall, 252 m in Coventry, 237 m in Newcastle. */
const rowsToDegree = 440
const columnsToDegree = 270

/**
 * The square a spot lies in, on a grid laid over the degrees of WGS84, which is what a phone tells. It is
 * worked out on the phone, before anything is stored, so that the spot itself never leaves it.
 */
export function cellOf(spot: { readonly latitude: number; readonly longitude: number }): Cell {
  return {
    row: Math.floor(spot.latitude * rowsToDegree) + 0,
    column: Math.floor(spot.longitude * columnsToDegree) + 0, // never -0, which is not the same word in JSON
  }
}

/** The middle of a square, in degrees: where a map may show it. */
export function middleOf(cell: Cell): { readonly latitude: number; readonly longitude: number } {
  return {
    latitude: (cell.row + 0.5) / rowsToDegree,
    longitude: (cell.column + 0.5) / columnsToDegree,
  }
}

/** Whether a spot lies in or around Great Britain and Northern Ireland: anything else is a mistake of the phone. */
export function isNearby(spot: { readonly latitude: number; readonly longitude: number }): boolean {
  return spot.latitude >= 49 && spot.latitude <= 61 && spot.longitude >= -8.5 && spot.longitude <= 2
}

/** Reads a spot as people copy it from a map: `52.4786, -1.8997`. `undefined` when it is none nearby. */
export function readSpot(
  typed: string,
): { readonly latitude: number; readonly longitude: number } | undefined {
  const found = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,\s]\s*(-?\d{1,2}(?:\.\d+)?)\s*$/.exec(typed)
  if (!found) return undefined
  const spot = { latitude: Number(found[1]), longitude: Number(found[2]) }
  return isNearby(spot) ? spot : undefined
}

/** A spot to about a metre: a phone tells no better, and more digits only look as if. */
export function toTheMetre(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000
}
