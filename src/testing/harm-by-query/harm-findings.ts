import type { Look } from '../security/machinery/findings.ts'
import { originIn, placesIn, tellsAPlace } from './origin-and-place.ts'

/** As many people as one answer may place on a map: about what a shift meets in a night. */
const mostPlaces = 25

/** A place told beside where somebody comes from or has been held. */
export const placeBesideOrigin: Look = ({ answer }) => {
  const origin = originIn(answer.body)
  return origin && tellsAPlace(answer.body) ? `tells a place beside ${origin}` : undefined
}

/** More places than a night's work needs. */
export const placesInBulk: Look = ({ answer }) => {
  const places = placesIn(answer.body).length
  return places > mostPlaces ? `tells the places of ${places} people` : undefined
}
