import { idOf } from '#foundations'
import type { AgencyId, Id, MemberId, PersonId } from '#vocabulary'

/** Somebody invented whose every field can be told from anything else a page says. */
export type PlantedPerson = {
  /** One word, which stands in everything written about them. */
  readonly key: string
  readonly id: PersonId
  readonly agencyId: AgencyId
  readonly memberId: MemberId
  readonly areaCode: string
}

/** What stands in every text about a planted person, for whoever looks whether it is somewhere. */
export function markOf({ key }: Pick<PlantedPerson, 'key'>): string {
  return `Planted${key}`
}

/** Markup that a page must never send as it is. */
export const unescaped = '<b id=x>'

/** An id as pages write it, of a thing of the demonstration or of a planted one. */
export function idAsWritten<Kind extends string>(source: string, given: string): Id<Kind> {
  const written = idOf<Kind>(source, given).replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12})$/,
    '$1-$2-$3-$4-$5',
  )
  return written as Id<Kind>
}

/** The id that every table gives a thing of a planted person: the same column leads to the same thing. */
export function idIn(person: Pick<PlantedPerson, 'key'>, column: string): Id<string> {
  return idAsWritten<string>('planted', `${person.key} ${column}`)
}

/** The council that the invented outreach worker works in. */
const council = 'E08000025'

/** Somebody written by a member of an agency, all of them invented. */
export function plantedPerson(
  key: string,
  {
    agency,
    member,
    areaCode = council,
  }: { readonly agency: string; readonly member: string; readonly areaCode?: string },
): PlantedPerson {
  return {
    key,
    id: idAsWritten<'person'>('planted', key),
    agencyId: idAsWritten<'agency'>('agency', agency),
    memberId: idAsWritten<'member'>('member', member),
    areaCode,
  }
}

const byOutreach = { agency: 'lantern-outreach', member: 'outreach' }

/** An agency that has signed no agreement, and somebody who works there. */
export const strangers = { agency: 'strangers-of-nowhere', member: 'stranger' }

/** Those planted by name: open to partners, known to another partner, to strangers alone, and sealed. */
export const open = plantedPerson('Open', byOutreach)
export const partner = plantedPerson('Partner', { agency: 'mossgate-house', member: 'provider' })
export const foreign = plantedPerson('Foreign', strangers)
export const sealed = plantedPerson('Sealed', byOutreach)

/** Enough people in one council to tell a page of a few from a file of all. */
export const crowd: readonly PlantedPerson[] = Array.from({ length: 60 }, (_, number) =>
  plantedPerson(`Crowd${number}of`, byOutreach),
)

export const everybodyPlanted: readonly PlantedPerson[] = [open, partner, foreign, sealed, ...crowd]
