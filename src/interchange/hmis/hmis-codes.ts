import type { AccommodationType, Institution } from '#vocabulary'

/**
 * The codes of the HMIS CSV package since FY2024 that mean something here
 * (https://files.hudexchange.info/resources/documents/HMIS-CSV-Format-Specifications-2024.pdf). Codes of
 * earlier years are other numbers for other things, which is why older packages are refused.
 */
export const onTheStreet = '116'

/** Where someone was housed on leaving, as the kinds of accommodation told apart here. */
export const accommodationOfDestination: Readonly<Record<string, AccommodationType>> = {
  '101': 'emergency_bed',
  '118': 'emergency_bed',
  '302': 'temporary_accommodation',
  '312': 'other', // with family for a while: not the home that family_friends stands for
  '313': 'other',
  '314': 'temporary_accommodation',
  '327': 'temporary_accommodation',
  '329': 'hostel',
  '332': 'other',
  '410': 'private_rented',
  '411': 'owner_occupier',
  '421': 'owner_occupier',
  '422': 'family_friends',
  '423': 'family_friends',
  '426': 'supported',
  '435': 'private_rented',
}

/** The subsidy of a rented destination that makes it public housing. */
export const publicHousing = '434'

/** Where someone had lived before, as the institutions whose leaving is counted. */
export const institutionOfSituation: Readonly<Record<string, Institution>> = {
  '204': 'hospital',
  '206': 'hospital',
  '207': 'prison',
}

/** Foster care: no institution here, but whoever leaves it is a care leaver. */
export const fosterCare = '215'

/** Lengths of an earlier stay that say it is over; 8, 9 and 99 say that nobody knows. */
export const knownLengthsOfStay: ReadonlySet<string> = new Set(['2', '3', '4', '5', '10', '11'])

/** Projects whose enrolment is a stay, from entry to exit. Emergency shelter by the night counts bed nights instead. */
export const stayOfProject: Readonly<Record<string, AccommodationType>> = {
  '0': 'emergency_bed',
  '2': 'temporary_accommodation',
  '8': 'emergency_bed',
}

/** Shelter by the night, whose nights are in Services.csv. */
export const nightByNight = '1'
export const bedNight = '200'

/** Permanent housing projects, whose stay begins on the day of moving in. */
export const homeOfProject: Readonly<Record<string, AccommodationType>> = {
  '3': 'supported',
  '9': 'private_rented',
  '10': 'supported',
  '13': 'private_rented',
}
