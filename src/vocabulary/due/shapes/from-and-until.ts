import type { PlanCalendar } from '../plan-calendar.ts'
import type { Reading } from '../span.ts'
import { readSpan } from '../spans/read-span.ts'

const first =
  /^(?:from|since|starting|starts?:?|commencing|commences?|begins?|beginning (?=in|from|on)|with effect from|wef|effective)(?: in| on| from)? (?<time>.+?)(?: on| onwards?)?$/
const last =
  /^(?<time>.+?) ?(?:onwards?|on wards|on|and beyond|and onwards?|\+|and after|(?:and )?thereafter)$/
const up = /^(?:until|till|up to|up until|through to|to|ending|ends)(?: the)? (?<time>.+)$/

/** The time from which, of “from March 2023” or “March 2023 onwards”. */
export function readStart(text: string, plan: PlanCalendar): readonly Reading[] {
  const time = (first.exec(text) ?? last.exec(text))?.groups?.['time']
  return time === undefined ? [] : readSpan(time, plan)
}

/** The time up to which, of “until March 2025”. */
export function readEnd(text: string, plan: PlanCalendar): readonly Reading[] {
  const time = up.exec(text)?.groups?.['time']
  return time === undefined ? [] : readSpan(time, plan)
}
