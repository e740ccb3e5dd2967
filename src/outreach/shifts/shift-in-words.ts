import { momentInWords } from '../contacts/moment.ts'
import type { PlannedShift } from './shift.ts'

/** A shift in one line: its team where it has one, where it walks, and from when to when. */
export function shiftInWords(shift: PlannedShift, areaName: string): string {
  const team = shift.team ? `${shift.team}, ` : ''
  return `${team}${areaName}, ${momentInWords(shift.startsAt)} to ${momentInWords(shift.endsAt)}`
}
