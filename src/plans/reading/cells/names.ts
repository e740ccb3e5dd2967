import { isPerson } from '#vocabulary'
import { isAbbreviation } from './abbreviations.ts'

/** The names a plan knows: its key, and names that stand alone somewhere in the column of owners. */
export type Names = {
  readonly glossary: Readonly<Record<string, string>>
  /** Each name in small letters, with the ways it is written and how often. */
  readonly written: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** What the cells of owners, and the plan’s key, name. */
export function namesOf(
  cells: readonly string[],
  glossary: Readonly<Record<string, string>>,
): Names {
  const written = new Map<string, Map<string, number>>()
  const pieces = cells.flatMap(strongPieces).filter((piece) => !weak.test(piece) && piece !== '')
  for (const piece of pieces) {
    const ways = written.get(piece.toLowerCase()) ?? new Map<string, number>()
    ways.set(piece, (ways.get(piece) ?? 0) + 1)
    written.set(piece.toLowerCase(), ways)
  }
  return { glossary, written }
}

/** The names in a cell, in order: parted at `/ , & and`, but not within a name that is known or reads as one post. */
export function namesIn(cell: string, names: Names): readonly string[] {
  return strongPieces(cell).flatMap((piece) =>
    isKnown(piece, names) || !weak.test(piece) || isNameWithCommas(piece, names)
      ? [piece]
      : piece
          .split(/\s*,\s*/)
          .filter(Boolean)
          .flatMap((part) => partedAtAnd(part, names)),
  )
}

/** One way of writing a name that is written in several: the key’s, then the one that is not in capitals, then the most frequent. */
export function foldCase(name: string, { glossary, written }: Names): string {
  const small = name.toLowerCase()
  const inKey = Object.keys(glossary).find((key) => key.toLowerCase() === small)
  if (inKey !== undefined) return inKey
  const ways = [...(written.get(small) ?? [])]
  const isShouted = (way: string) => way.length > 3 && way === way.toUpperCase()
  const [best] = ways.toSorted(
    ([one, oneCount], [other, otherCount]) =>
      Number(isShouted(one)) - Number(isShouted(other)) || otherCount - oneCount,
  )
  return best?.[0] ?? name
}

/** How often a name stands alone, however it is written. */
export function countOf(name: string, { written }: Names): number {
  return [...(written.get(name.toLowerCase())?.values() ?? [])].reduce((sum, one) => sum + one, 0)
}

/** Whether a name is in the key, or stands alone elsewhere. */
export function isKnown(name: string, names: Names): boolean {
  const small = name.toLowerCase()
  const isInKey = Object.entries(names.glossary).some(
    ([key, meaning]) => key.toLowerCase() === small || meaning.toLowerCase() === small,
  )
  return isInKey || names.written.has(small)
}

const weak = /,|&|\sand\s/i
const posts =
  /\b(?:leads?|managers?|officers?|co-?ordinators?|directors?|heads?|teams?|services?|panels?|boards?|groups?|partnerships?|partners?|partnership|workers?|coach|navigators?|council|forum|department|unit|association|trust|commissioners?|providers?|network|hub)$/i

const bodies =
  /\b(?:partnership|board|team|service|services|forum|group|panel|network|alliance|committee|hub|unit|department|trust|association)$/i

function strongPieces(cell: string): readonly string[] {
  return cell
    .split(/[/\n;|•·]|\s\+\s|(?:^|\s)[-–*]\s/)
    .map((piece) =>
      piece
        .replaceAll(/\s+/g, ' ')
        .replace(/[.:,]+$/, '')
        .trim(),
    )
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
}

/** “Housing, Health and Care Partnership” is one body: it ends as one does, and none of its parts is a name by itself. */
function isNameWithCommas(piece: string, names: Names): boolean {
  const parts = piece.split(/\s*,\s*|\s*&\s*|\s+and\s+/i).filter(Boolean)
  const last = parts.at(-1) ?? ''
  if (!/,[^,]+(?:&|\sand\s)[^,]+$/i.test(piece) || !bodies.test(last)) return false
  return parts.every(
    (part) =>
      !isKnown(part, names) &&
      !isAbbreviation(part) &&
      !isPerson(part, '') &&
      (part === last || !posts.test(part)),
  )
}

/** Two sides of an “and” are two names where one is known, or where both could stand alone. */
function partedAtAnd(part: string, names: Names): readonly string[] {
  const sides = part.split(/\s*&\s*|\s+and\s+|^and\s+/i).filter(Boolean)
  const marks = [...part.matchAll(/\s*&\s*|\s+and\s+/gi)].map(([mark]) => mark)
  const found: string[] = []
  for (const [index, side] of sides.entries()) {
    const last = found.at(-1)
    const mark = marks[index - 1] ?? ' and '
    if (last !== undefined && isOneName(last, side, names))
      found[found.length - 1] = `${last}${mark}${side}`
    else found.push(side)
  }
  return found
}

function isOneName(left: string, right: string, names: Names): boolean {
  if (isKnown(`${left} and ${right}`, names) || isKnown(`${left} & ${right}`, names)) return true
  if (isKnown(left, names) || isKnown(right, names)) return false
  if (isAbbreviation(left) || isAbbreviation(right) || isPerson(left, '')) return false
  return posts.test(right) && !posts.test(left)
}
