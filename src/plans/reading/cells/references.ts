import { evenNumber, numbersIn } from '../rows/numbers.ts'

/** The actions a cell refers to, each once, as the plan numbers them; a number the plan lacks stays as it is written. */
export function readReferences(
  cell: string,
  known: ReadonlyMap<string, string>,
): readonly string[] {
  const words = cell.split(/[\s,;&()]+/).flatMap((word) => known.get(evenNumber(word)) ?? [])
  const numbers = numbersIn(cell).map((number) => known.get(evenNumber(number)) ?? number)
  const own = numbers.filter((number) => known.has(evenNumber(number)) || isFirm(number))
  const found = own.length >= words.length ? own : words
  return [...new Set(found)]
}

/** Whether a cell holds numbers of actions of the plan, and nothing else. */
export function areOnlyReferences(cell: string, known: ReadonlyMap<string, string>): boolean {
  const words = cell.split(/[\s,;&]+|\band\b/).filter(Boolean)
  return (
    words.length > 0 &&
    words.every((word) => known.has(evenNumber(word)) && /\d\.|[A-Za-z]/.test(word))
  )
}

/** A bare count is no reference to an action that is not there. */
function isFirm(number: string): boolean {
  return !/^\d{1,3}[a-z]?$/.test(number)
}
