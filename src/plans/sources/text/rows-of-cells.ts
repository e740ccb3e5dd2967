/**
 * Splits a text into rows of cells (RFC 4180), one row at a time and in one walk, so that no text makes it slow or
 * large: `papaparse` keeps a note of every quote that is out of place. What follows a closed quote belongs to the cell.
 */
export function* rowsOfCells(text: string, mark: string): Generator<readonly string[]> {
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedAt(text, at + 1) : { words: '', end: at }
    const end = endOfPlain(text, quoted.end, mark)
    row.push(quoted.words + text.slice(quoted.end, end))
    at = end + 1
    if (text[end] === mark && at < text.length) continue
    // a mark at the very end begins one more cell
    if (text[end] === mark) row.push('')
    yield row
    row = []
  }
}

/** The words up to the quote that closes them, or to the end where none does. Two quotes are one. */
function quotedAt(text: string, from: number): { readonly words: string; readonly end: number } {
  const parts: string[] = []
  let at = from
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return { words: parts.join('') + text.slice(at), end: text.length }
    if (text[quote + 1] !== '"') {
      return { words: parts.join('') + text.slice(at, quote), end: quote + 1 }
    }
    parts.push(text.slice(at, quote + 1))
    at = quote + 2
  }
}

function endOfPlain(text: string, from: number, mark: string): number {
  let at = from
  while (at < text.length && text[at] !== mark && text[at] !== '\n') at += 1
  return at
}
