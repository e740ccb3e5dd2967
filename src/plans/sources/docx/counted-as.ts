const romans = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

/** A number as a list writes it, by the name that office files have for the format. */
export function countedAs(count: number, format: string): string {
  if (format === 'lowerLetter') return letters(count)
  if (format === 'upperLetter') return letters(count).toUpperCase()
  if (format === 'lowerRoman') return roman(count)
  if (format === 'upperRoman') return roman(count).toUpperCase()
  if (format === 'decimalZero') return String(count).padStart(2, '0')
  return String(count)
}

/** a to z, and then aa, bb: as word processors go on. */
function letters(count: number): string {
  if (count < 1 || count > 26 * 30) return String(count)
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((count - 1) % 26))
  return letter.repeat(Math.ceil(count / 26))
}

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count)
  let rest = count
  let told = ''
  for (const [sign, worth] of romans) {
    while (rest >= worth) {
      told += sign
      rest -= worth
    }
  }
  return told
}
