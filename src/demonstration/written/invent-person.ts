import type { Chance } from '../random.ts'
import { areas, type NameLists, usualNames } from './lists.ts'

/** Somebody who never was, as they are and not as anybody wrote them down. */
export type Invented = {
  readonly id: string
  readonly given: string
  readonly middle: string
  readonly family: string
  readonly birth: readonly [number, number, number]
  readonly gender: 'M' | 'F'
  readonly nino: string
  readonly phones: readonly string[]
  readonly postcodes: readonly string[]
  readonly area: string
}

/** Invents a person; now and then a twin of the one before, or their father of the same name. */
export function inventPerson(
  chance: Chance,
  id: string,
  before: Invented | undefined,
  names: NameLists = usualNames,
): Invented {
  const fresh = inventStranger(chance, id, names)
  if (!before) return fresh
  if (chance.happens(4)) {
    const { family, birth, area, postcodes } = before
    return { ...fresh, family, birth, area, postcodes }
  }
  if (chance.happens(4)) {
    const { given, family, area, postcodes, birth, gender } = before
    return {
      ...fresh,
      given,
      family,
      area,
      postcodes,
      gender,
      birth: [birth[0] - 25, fresh.birth[1], fresh.birth[2]],
    }
  }
  return fresh
}

function inventStranger(chance: Chance, id: string, { men, women, families }: NameLists): Invented {
  const gender = chance.happens(840) ? 'M' : 'F'
  const names = gender === 'M' ? men : women
  const family = common(chance, families)
  return {
    id,
    given: common(chance, names),
    middle: chance.happens(600) ? common(chance, names) : '',
    family: chance.happens(50) ? `${family}-${common(chance, families)}` : family,
    birth: [chance.between(1950, 2004), chance.between(1, 12), chance.between(1, 28)],
    gender,
    nino: `${letters(chance, 2)}${chance.between(100_000, 999_999)}${chance.pick(['A', 'B', 'C', 'D'])}`,
    phones: [phone(chance), phone(chance)],
    postcodes: [postcode(chance), postcode(chance)],
    area: chance.happens(300) ? (areas[0] ?? '') : chance.pick(areas),
  }
}

/** One of a list whose first are the most common. */
function common(chance: Chance, names: readonly string[]): string {
  const place = chance.below(1000) / 1000
  const nudge = chance.below(1000) / 1_000_000
  return names[Math.floor((place + nudge) ** 2 * names.length)] ?? ''
}

function letters(chance: Chance, many: number): string {
  return Array.from({ length: many }, () => chance.pick([...'ABCEGHJKLMNPRSTWXYZ'])).join('')
}

function phone(chance: Chance): string {
  return `07${String(chance.below(1_000_000_000)).padStart(9, '0')}`
}

function postcode(chance: Chance): string {
  return `${letters(chance, 2)}${chance.between(1, 30)} ${chance.between(1, 9)}${letters(chance, 2)}`
}
