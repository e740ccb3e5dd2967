import { tell } from '../commands/command.ts'
import { oddBirthsInWords } from './odd-births.ts'
import type { ReadRecords } from './read-records.ts'

/** Says what of a file was left out, or is not what it should be: nothing is dropped without a word. */
export function tellOfReading({
  unknownColumns,
  oddBirths,
}: Pick<ReadRecords, 'unknownColumns' | 'oddBirths'>): void {
  if (unknownColumns.length > 0) {
    tell(`Columns not known here and left out: ${unknownColumns.join(', ')}.`)
  }
  if (oddBirths.count > 0) tell(oddBirthsInWords(oddBirths))
}
