import type { DemonstrationAgency } from './agencies.ts'
import { dayText } from './day-numbers.ts'
import type { Identity } from './identity.ts'
import { inventIdentity, lookAlike, secondSelf, writeBirthday } from './identity.ts'
import { shortId } from './ledger.ts'
import { mishearGivenName, misspellFamilyName } from './names.ts'
import type { CouncilMonth } from './plan.ts'
import type { Journey } from './register.ts'
import { setOut } from './register.ts'
import type { Scene } from './scene.ts'

/** How often someone new sets out on each journey, in hundredths. */
type Journeys = readonly (readonly [Journey, number])[]

const journeysOfNewcomers: Journeys = [
  ['passing', 38],
  ['brief', 27],
  ['cycling', 15],
  ['returning', 10],
  ['long_term', 10],
]

// Those on the street when the simulation opens have, more often, been there a while.
const journeysAtTheStart: Journeys = [
  ['passing', 22],
  ['brief', 12],
  ['cycling', 25],
  ['returning', 11],
  ['long_term', 30],
]

/** The id of the person at a place of the register. */
export function personIdOf(person: number): string {
  return shortId('p', person + 1)
}

/** Someone appears in a council for the first time, and one to three agencies write them down. */
export function admitNewcomer(scene: Scene, place: CouncilMonth, person: number): void {
  const { chance, ledger, register } = scene
  const identity = someone(scene, place.month.first, personIdOf(person))
  remember(scene, identity)
  ledger.addPerson({
    person_id: identity.personId,
    date_of_birth: chance.happens(50) ? '' : dayText(identity.born),
    gender: identity.gender,
    nationality: identity.nationality,
    care_leaver: identity.isCareLeaver,
  })
  const isStart = place.month.first === scene.plan[0]?.month.first
  setOut(register, person, pickJourney(scene, isStart ? journeysAtTheStart : journeysOfNewcomers))
  if (scene.councils.length > 1 && chance.happens(60)) {
    const step = chance.between(1, scene.councils.length - 1)
    register.secondCouncil[person] = (place.council + step) % scene.councils.length
  }
  const known = agenciesThatKnow(scene, place.council, register.secondCouncil[person])
  // A second self is known to other agencies than outreach; that is how nobody saw the two are one.
  const told = identity.isSecondSelf ? secondOpinion(scene, place.council) : known
  for (const agency of told) writeDown(scene, identity, agency)
}

function someone(scene: Scene, day: number, personId: string): Identity {
  const { chance, recent, ledger } = scene
  const kind = chance.below(1000)
  if (kind < 18 && recent.length > 0) {
    const one = chance.pick(recent)
    if (kind < 6) return lookAlike(chance, one, personId)
    ledger.addUnlinked({ person_id: personId, same_as: one.personId })
    return secondSelf(chance, one, personId)
  }
  return inventIdentity(chance, personId, day)
}

function remember({ recent, chance }: Scene, identity: Identity): void {
  if (recent.length < 64) recent.push(identity)
  else recent[chance.below(64)] = identity
}

function pickJourney({ chance }: Scene, shares: Journeys): Journey {
  let left = chance.below(100)
  for (const [journey, share] of shares) {
    if (left < share) return journey
    left -= share
  }
  return 'passing'
}

function agenciesThatKnow(
  { agencies, chance }: Scene,
  home: number,
  second: number | undefined,
): readonly DemonstrationAgency[] {
  const [outreach, ...others] = agencies[home] ?? []
  const elsewhere = second === undefined ? undefined : agencies[second]?.[0]
  const known = [outreach, ...others.filter(() => chance.happens(280)), elsewhere]
  return known.filter((agency) => agency !== undefined).slice(0, 3)
}

function secondOpinion({ agencies, chance }: Scene, home: number): readonly DemonstrationAgency[] {
  return [chance.pick((agencies[home] ?? []).slice(1))]
}

function writeDown(
  { chance, ledger }: Scene,
  identity: Identity,
  agency: DemonstrationAgency,
): void {
  const isUnsure = chance.happens(80)
  ledger.addSourcePerson({
    agency_code: agency.agencyCode,
    person_id: identity.personId,
    given_name: mishearGivenName(chance, identity.givenName),
    family_name: misspellFamilyName(chance, identity.familyName),
    date_of_birth: writeBirthday(chance, identity.born),
    gender: isUnsure ? chance.pick(['', '', '', '', 'female', 'male']) : identity.gender,
  })
}
