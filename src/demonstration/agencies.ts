import type { DemonstrationCouncil } from './councils.ts'
import { demonstrationCouncils } from './councils.ts'

/** An agency of the demonstration. None exists; each name says so. */
export type DemonstrationAgency = {
  readonly agencyCode: string
  readonly name: string
  readonly kind: 'outreach' | 'provider' | 'council'
  readonly areaCode: string
}

/** Someone who may sign in to the demonstration. None exists; each name says so. */
export type DemonstrationMember = {
  readonly memberCode: string
  readonly name: string
  readonly role: 'outreach_worker' | 'analyst' | 'coordinator' | 'auditor'
  readonly agencyCode: string
  readonly areaCodes: readonly string[]
}

const outreachNames = [
  ...['Lantern', 'Foxgleam', 'Kestrelway', 'Millbrace', 'Hawmoor', 'Dapplelight', 'Skybank'],
]
const providerNames = [
  ...['Wrenlight', 'Mossgate', 'Emberfold', 'Thistledown', 'Larkhollow', 'Quillbank', 'Tanglewick'],
]

/** Three invented agencies for each council: outreach, a provider, and the council's own housing desk. */
export function agenciesOf(
  councils: readonly DemonstrationCouncil[],
): readonly DemonstrationAgency[] {
  return councils.flatMap(({ areaCode, name }, place) => [
    agency(`${outreachNames[place % 7]} Outreach${again(place)}`, 'outreach', areaCode),
    agency(`${providerNames[place % 7]} House${again(place)}`, 'provider', areaCode),
    agency(`${name} Housing Desk`, 'council', areaCode),
  ])
}

/** The agencies of the seven councils: each council's outreach, provider and housing desk, in that order. */
export const demonstrationAgencies = agenciesOf(demonstrationCouncils)

/** An outreach worker for two councils, a worker of another agency in one, an analyst and a coordinator for all seven, an auditor, and a coordinator of another organisation, for what takes two. */
export const demonstrationMembers: readonly DemonstrationMember[] = [
  {
    memberCode: 'outreach',
    name: 'Bramble Lanternby (invented outreach worker)',
    role: 'outreach_worker',
    agencyCode: 'lantern-outreach',
    areaCodes: ['E08000025', 'E08000029'],
  },
  {
    memberCode: 'analyst',
    name: 'Tansy Countwell (invented analyst)',
    role: 'analyst',
    agencyCode: 'birmingham-housing-desk',
    areaCodes: demonstrationCouncils.map(({ areaCode }) => areaCode),
  },
  {
    memberCode: 'coordinator',
    name: 'Orrin Gathermoor (invented coordinator)',
    role: 'coordinator',
    agencyCode: 'coventry-housing-desk',
    areaCodes: demonstrationCouncils.map(({ areaCode }) => areaCode),
  },
  {
    memberCode: 'provider',
    name: 'Rowan Emberlock (invented hostel worker)',
    role: 'outreach_worker',
    agencyCode: 'mossgate-house',
    areaCodes: ['E08000026'],
  },
  {
    memberCode: 'auditor',
    name: 'Sorrel Watchfield (invented auditor)',
    role: 'auditor',
    agencyCode: 'wolverhampton-housing-desk',
    areaCodes: [],
  },
  {
    memberCode: 'coordinator-elsewhere',
    name: 'Yarrow Fairhedge (invented coordinator)',
    role: 'coordinator',
    agencyCode: 'solihull-housing-desk',
    areaCodes: demonstrationCouncils.map(({ areaCode }) => areaCode),
  },
]

function agency(
  name: string,
  kind: DemonstrationAgency['kind'],
  areaCode: string,
): DemonstrationAgency {
  const agencyCode = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return { agencyCode, name: `${name} (invented)`, kind, areaCode }
}

function again(place: number): string {
  return place < 7 ? '' : ` ${Math.floor(place / 7) + 1}`
}
