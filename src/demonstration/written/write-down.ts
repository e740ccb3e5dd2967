import type { Written } from '#people'
import type { Chance } from '../random.ts'
import type { Invented } from './invent-person.ts'
import { areas, type Habits, streetNames } from './lists.ts'
import { isDay, nicknamesOf, slipIn } from './slips.ts'

/** Writes a person down as an agency of such habits would on one day. */
export function writeDown(chance: Chance, person: Invented, habits: Habits, id: string): Written {
  const [given, family] = namesHeard(chance, person, habits)
  const isSwapped = chance.happens(8)
  const says = (perThousand: number, text: string) => (chance.happens(perThousand) ? text : '')
  return {
    record_id: id,
    given_name: isSwapped ? family : given,
    family_name: isSwapped ? given : family,
    middle_name: says(habits.middle, person.middle),
    date_of_birth: birthHeard(chance, person, habits),
    gender: says(970, person.gender),
    national_insurance_number: says(habits.nino, slipNow(chance, 20, person.nino)),
    phone: phoneHeard(chance, person, habits),
    postcode: says(habits.postcode, slipNow(chance, 20, chance.pick(person.postcodes))),
    area: chance.happens(850) ? person.area : chance.pick(areas),
    organisation: habits.organisation,
  }
}

function namesHeard(chance: Chance, person: Invented, habits: Habits): readonly [string, string] {
  const family = familyHeard(chance, person.family)
  const given = givenHeard(chance, person, habits)
  return [
    slipNow(chance, habits.slip, given),
    chance.happens(habits.noFamily) ? '' : slipNow(chance, habits.slip, family),
  ]
}

function givenHeard(chance: Chance, person: Invented, habits: Habits): string {
  if (chance.happens(15) && person.middle !== '') return person.middle
  if (!chance.happens(habits.nickname)) return person.given
  if (chance.happens(150)) return chance.pick(streetNames)
  const nicknames = nicknamesOf(person.given)
  return nicknames.length > 0 ? chance.pick(nicknames) : person.given
}

function familyHeard(chance: Chance, family: string): string {
  if (chance.happens(25)) return family.charAt(0)
  const parts = family.split('-')
  return parts.length > 1 && chance.happens(400) ? chance.pick(parts) : family
}

function birthHeard(chance: Chance, { birth }: Invented, habits: Habits): string {
  const [year, month, day] = birth
  if (chance.happens(habits.noBirth)) return ''
  if (chance.happens(habits.guessedBirth)) return written(year + chance.between(-2, 2), 1, 1)
  if (chance.happens(12) && isDay(day, month)) return written(year, day, month)
  if (chance.happens(15)) return written(year + chance.pick([-1, 1, 10, -10]), month, day)
  if (chance.happens(15)) return written(year, month, chance.between(1, 28))
  return written(year, month, day)
}

function written(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A number of their own, or the one the agency fills in for whoever has none. */
function phoneHeard(chance: Chance, person: Invented, habits: Habits): string {
  if (!chance.happens(habits.phone)) return ''
  return chance.happens(60) ? '01215550000' : chance.pick(person.phones)
}

function slipNow(chance: Chance, perThousand: number, text: string): string {
  return chance.happens(perThousand) ? slipIn(chance, text) : text
}
