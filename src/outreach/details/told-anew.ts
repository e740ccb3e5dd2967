import type { Id } from '#vocabulary'
import { type KeptWith, nothingKept, type ToldWith } from './told-with.ts'

/** The parts of what goes with a contact: each is told as a whole, with the contact or anew by a later word. */
export const parts = ['detail', 'offer', 'need', 'place', 'spot'] as const
export type Part = (typeof parts)[number]

/** The word with which something was told: a later one about the contact, or none, where it came with the contact itself. */
export type Word = Id<'contact-change'> | 'none'

/** What was told with each word about a contact. */
export type Tellings = ReadonlyMap<Word, KeptWith>

/** A later word, as far as it says what becomes of what was told before it. */
type LaterWord = {
  readonly id: Id<'contact-change'>
  readonly tells: readonly Part[]
  readonly whatWasWrong?: string | undefined
}

/** What stands of what was told with a contact: of each part, what came with the last word that told it. */
export function standingTold(tellings: Tellings, changes: readonly LaterWord[]): KeptWith {
  const told = parts.map((part) => {
    const word = changes.findLast(({ tells }) => tells.includes(part))?.id ?? 'none'
    return only(part, tellings.get(word) ?? nothingKept)
  })
  return Object.assign({}, nothingKept, ...told)
}

/**
 * What came with a word and stands no more, because a later one tells it anew; without what is about somebody else,
 * unless whoever reads it is to be shown that as well.
 */
export function toldBefore(
  tellings: Tellings,
  { word, changes }: { readonly word: Word; readonly changes: readonly LaterWord[] },
  shown: 'all' | 'of-this-person',
): KeptWith {
  const later = changes.filter(({ id }) => word === 'none' || id > word)
  const gone = parts.filter((part) => {
    const anew = later.filter(({ tells }) => tells.includes(part))
    const isOfAnother = anew.some(({ whatWasWrong }) => whatWasWrong === 'somebody_else')
    return anew.length > 0 && (shown === 'all' || !isOfAnother)
  })
  const told = tellings.get(word) ?? nothingKept
  return Object.assign({}, nothingKept, ...gone.map((part) => only(part, told)))
}

/** The parts of which something else is told than stands. */
export function partsToldAnew(stands: ToldWith, told: ToldWith): readonly Part[] {
  return parts.filter((part) => inOneLine(part, stands) !== inOneLine(part, told))
}

/** Of what was told, some parts alone. */
export function partsOf(told: ToldWith, some: readonly Part[]): ToldWith {
  const { spot, ...kept } = told
  const all: KeptWith = { ...nothingKept, ...kept, patchName: undefined, spot: undefined }
  const chosen = some.filter((part) => part !== 'spot').map((part) => only(part, all))
  return {
    ...Object.assign({}, nothingKept, ...chosen),
    ...(some.includes('spot') ? { spot } : {}),
  }
}

function only(part: Part, told: KeptWith): Partial<KeptWith> {
  switch (part) {
    case 'detail':
      return { description: told.description, welfare: told.welfare, note: told.note }
    case 'offer':
      return { offers: told.offers }
    case 'need':
      return { needs: told.needs }
    case 'place':
      return { cell: told.cell, patchId: told.patchId, patchName: told.patchName }
    case 'spot':
      return { spot: told.spot }
  }
}

/** All that a part says, as one line: two that say the same give the same. */
function inOneLine(part: Part, told: ToldWith): string {
  const { description = '', welfare = '', note = '', cell, patchId = '', spot } = told
  const said: Readonly<Record<Part, readonly unknown[]>> = {
    detail: [description, welfare, note],
    offer: told.offers.map(({ offer, reply }) => `${offer} ${reply}`).toSorted(),
    need: told.needs.toSorted(),
    place: [cell?.row ?? '', cell?.column ?? '', patchId],
    spot: spot ? [spot.latitude, spot.longitude, spot.reason, spot.days] : [],
  }
  return JSON.stringify(said[part])
}
