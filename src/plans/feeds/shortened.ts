/** A text in one line of so many letters at most; where it goes on, three dots say so. Cut between words where there are any. */
export function shortened(text: string, most: number): string {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  const letters = Array.from(line)
  if (letters.length <= most) return line
  const cut = letters.slice(0, most - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')}…`
}
