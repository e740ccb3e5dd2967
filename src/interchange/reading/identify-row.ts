import { idOf } from '#foundations'
import type { CellKind, FileLayout, FileName } from '../layout/layout.ts'
import type { Fault } from './cells.ts'
import type { KindOfThing } from './kind-of-thing.ts'
import type { PeopleSpokenOf } from './people-spoken-of.ts'
import type { Signs } from './rows-of-text.ts'
import type { SeenBefore } from './seen-before.ts'

/** What rows of a file are told apart and identified by. */
export type Identities = {
  readonly source: string
  readonly people: PeopleSpokenOf
  readonly seenBefore: SeenBefore
}

/** How a COPY writes "not known". */
export const nothing = '\\N'

const kindOfThing: Readonly<Partial<Record<FileName, KindOfThing>>> = {
  contacts: 'contact',
  stays: 'stay',
  departures: 'departure',
}

type Wrong = Fault & { readonly value: string }

/**
 * Writes a row of good cells for a COPY, piece by piece, behind the rows before it; nothing when it is
 * refused. The pieces are put together once for many rows: doing so for each takes three times as long.
 */
export type RowIdentifier = (
  read: readonly string[],
  line: number,
  signs: Signs,
  pieces: string[],
) => Wrong | undefined

/**
 * Writes out rows as: line, whether the key may have come before, then the cells, an id as the text given
 * (unless it is a UUID) and the id it has here, a person as the id they have here.
 */
export function identifierFor(layout: FileLayout, identities: Identities): RowIdentifier {
  const { people, source, seenBefore } = identities
  const kinds = layout.columns.map((column) => column.kind)
  const keyPlaces = layout.key.map((key) => layout.columns.findIndex(({ name }) => name === key))
  const [keyPlace = 0, ...otherPlaces] = keyPlaces
  const kind = kindOfThing[layout.file]
  const personOf = layout.file === 'people' ? people.describe : people.meet
  const write = (slot: CellKind | undefined, cell: string, signs: Signs): string | Fault => {
    if (cell === nothing) return cell
    if (slot === 'person') return personOf(cell)
    if (slot === 'id' && kind) return bothIds(cell, idOf(`${kind}:${source}`, cell), signs)
    return signs === 'plain' ? cell : escaped(cell)
  }

  return (read, line, signs, pieces) => {
    const first = read[keyPlace] ?? ''
    // Nearly every key is one cell; putting texts together here would cost more than all the rest.
    const key = otherPlaces.length === 0 ? first : keyPlaces.map((place) => read[place]).join()
    const before = pieces.length
    pieces.push(`${line}`, seenBefore(key) ? '\ttrue' : '\tfalse')
    for (let index = 0; index < kinds.length; index += 1) {
      const cell = read[index] ?? ''
      const written = write(kinds[index], cell, signs)
      if (typeof written === 'object') {
        pieces.length = before
        return { ...written, value: cell }
      }
      pieces.push('\t', written)
    }
    pieces.push('\n')
    return undefined
  }
}

function bothIds(given: string, id: string, signs: Signs): string {
  if (id === given) return `${nothing}\t${id}`
  return `${signs === 'plain' ? given : escaped(given)}\t${id}`
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\')
}
