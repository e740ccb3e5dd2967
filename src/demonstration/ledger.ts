import type {
  ContactRow,
  DepartureRow,
  InterchangeRows,
  PersonRow,
  SingleNightRow,
  StayRow,
} from '#interchange'

/** How one agency wrote one person down. `person_id` is who the region holds that person to be. */
export type SourcePersonRow = {
  readonly agency_code: string
  readonly local_ref: string
  readonly person_id: string
  readonly given_name: string
  readonly family_name: string
  readonly date_of_birth: string
  readonly gender: PersonRow['gender']
}

/** What only the simulation knows: these two people of the region are one, and nobody has linked them. */
export type UnlinkedRow = { readonly person_id: string; readonly same_as: string }

/**
 * Some of the region's rows, few enough to hold. A person comes in the same batch as, or an earlier
 * one than, anything told about them.
 */
export type RegionBatch = InterchangeRows & {
  readonly sourcePeople: readonly SourcePersonRow[]
  readonly unlinked: readonly UnlinkedRow[]
}

/** Where rows gather until there are enough to hand on. Ids are given out here, short and in order. */
export type Ledger = {
  readonly addPerson: (row: PersonRow) => void
  readonly addSourcePerson: (row: Omit<SourcePersonRow, 'local_ref'>) => void
  readonly addUnlinked: (row: UnlinkedRow) => void
  readonly addContact: (row: Omit<ContactRow, 'contact_id'>) => void
  readonly addStay: (row: Omit<StayRow, 'stay_id'>) => void
  readonly addDeparture: (row: Omit<DepartureRow, 'departure_id'>) => void
  readonly addSingleNight: (row: SingleNightRow) => void
  readonly isFull: () => boolean
  /** Hands over what has gathered and begins an empty batch. */
  readonly take: () => RegionBatch
}

/** Contacts in a batch, at most, give or take one person's month. */
export const batchSize = 1024

/** Opens an empty ledger. */
export function openLedger(): Ledger {
  let batch = emptyBatch()
  let written = 0
  let contacts = 0
  let stays = 0
  let departures = 0
  return {
    addPerson: (row) => void batch.people.push(row),
    addSourcePerson: ({ agency_code, ...rest }) => {
      written += 1
      const local_ref = `${agency_code.slice(0, 3).toUpperCase()}-${shortId('', written)}`
      batch.sourcePeople.push({ agency_code, local_ref, ...rest })
    },
    addUnlinked: (row) => void batch.unlinked.push(row),
    addContact: ({ person_id, area_code, contacted_at, contact_type }) => {
      contacts += 1
      const contact_id = shortId('c', contacts)
      batch.contacts.push({ contact_id, person_id, area_code, contacted_at, contact_type })
    },
    addStay: (row) => {
      stays += 1
      batch.stays.push({ stay_id: shortId('s', stays), ...row })
    },
    addDeparture: (row) => {
      departures += 1
      batch.departures.push({ departure_id: shortId('d', departures), ...row })
    },
    addSingleNight: (row) => void batch.singleNights.push(row),
    isFull: () => batch.contacts.length >= batchSize,
    take: () => {
      const taken = batch
      batch = emptyBatch()
      return taken
    },
  }
}

/** A short id: the letter of its kind and a number of at least seven digits. */
export function shortId(letter: string, number: number): string {
  return letter + (number < 10_000_000 ? String(10_000_000 + number).slice(1) : number)
}

type OpenBatch = { readonly [Kind in keyof RegionBatch]: RegionBatch[Kind][number][] }

function emptyBatch(): OpenBatch {
  return {
    people: [],
    contacts: [],
    stays: [],
    departures: [],
    singleNights: [],
    sourcePeople: [],
    unlinked: [],
  }
}
