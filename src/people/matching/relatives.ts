import type { Findings } from './compare.ts'
import { type Field, fields, levelsOf } from './fields.ts'

const place = (field: Field): number => fields.indexOf(field)
const [given, family, birth, nino] = [
  place('given'),
  place('family'),
  place('birth'),
  place('nino'),
]
const homes = [place('address'), place('postcode')]
const differs: number = levelsOf.given.indexOf('differs')
const same = 1

/**
 * Whether a comparison may be of twins, of brothers and sisters, or of father and son: one family name and one date of birth or home, but
 * first names that do not resemble each other. They may still be one person, but no program decides that. Relatives have everything
 * in common but their National Insurance number: where that is the same, it is one person.
 */
export function mayBeRelatives({ levels }: Findings): boolean {
  if (levels[given] !== differs || levels[family] !== same || levels[nino] === same) return false
  return levels[birth] === same || homes.some((home) => levels[home] === same)
}
