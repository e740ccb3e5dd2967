import { everybodyPlanted, type PlantedPerson } from './planted-person.ts'

/** The far north: nobody else of the tests is met there, and no number of theirs looks like it. */
const firstRow = 26001
const firstSpot = 58_31_173

/** The rough place of a planted person: a square of their own. */
export function cellOfPlanted(person: PlantedPerson): {
  readonly row: number
  readonly column: number
} {
  const place = everybodyPlanted.indexOf(person)
  return { row: firstRow + place, column: -1301 - place }
}

/** The exact spot of a planted person, in degrees. */
export function spotOfPlanted(person: PlantedPerson): {
  readonly latitude: number
  readonly longitude: number
} {
  const place = everybodyPlanted.indexOf(person)
  return {
    latitude: (firstSpot + 977 * place) / 100_000,
    longitude: -(4_11_713 + 977 * place) / 100_000,
  }
}
