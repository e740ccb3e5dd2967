import type { Written } from '#people'
import { type Chance, chanceFrom } from '../random.ts'
import { type Invented, inventPerson } from './invent-person.ts'
import { agencies, type NameLists } from './lists.ts'
import { writeDown } from './write-down.ts'

/** One record of an invented person, and who they really are. */
export type WrittenPerson = { readonly written: Written; readonly person: string }

/**
 * Records of invented people as seven kinds of agency would write them down: with nicknames, slips, guessed births, gaps, twins and
 * fathers of the same name. The same seed gives the same records. About three records a person; those of one person come together.
 */
export function* writePeople(request: {
  readonly people: number
  readonly seed: number
  /** Other names than the usual, such as the many that a million people bear. */
  readonly names?: NameLists
}): Generator<WrittenPerson> {
  const chance = chanceFrom(request.seed)
  let before: Invented | undefined
  let count = 0
  for (let index = 0; index < request.people; index += 1) {
    const person = inventPerson(chance, `person-${index}`, before, request.names)
    before = person
    for (let many = howMany(chance); many > 0; many -= 1) {
      // The number of a record says nothing of whose it is.
      const id = `w${(Math.imul(count, 0x9e3779b1) >>> 0).toString(36)}`
      count += 1
      yield { written: writeDown(chance, person, chance.pick(agencies), id), person: person.id }
    }
  }
}

/** One to twelve, three on average. */
function howMany(chance: Chance): number {
  let many = 1
  while (many < 12 && chance.happens(680)) many += 1
  return many
}
