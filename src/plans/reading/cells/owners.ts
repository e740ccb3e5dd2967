import { judgeName } from '#vocabulary'
import { isAbbreviation } from './abbreviations.ts'
import { foldCase, type Names, namesIn } from './names.ts'
import { meantFor } from './spelling.ts'

/** Something to ask about a name in a cell of owners. */
export type OwnerDoubt =
  | { readonly code: 'owner-placeholder' | 'owner-unknown'; readonly name: string }
  | { readonly code: 'owner-person' }
  | { readonly code: 'owner-spelling'; readonly name: string; readonly meant: string }

/** The organisations and posts of a cell, each once, the first first; and what is to be asked. No person is among them. */
export type OwnersRead = {
  readonly owners: readonly string[]
  readonly doubts: readonly OwnerDoubt[]
}

/** Reads a cell of owners; `heading` is that of its column. */
export function readOwners(cell: string, heading: string, names: Names): OwnersRead {
  const owners = new Set<string>()
  const doubts: OwnerDoubt[] = []
  for (const written of namesIn(cell, names)) {
    const isExplained = Object.keys(names.glossary).some(
      (key) => key.toLowerCase() === written.toLowerCase(),
    )
    const { name, isPerson } = judgeName(written, { heading, isExplained })
    if (isPerson) doubts.push({ code: 'owner-person' })
    if (name === undefined) continue
    const folded = foldCase(name, names)
    const doubt = isExplained ? undefined : doubtOf(folded, names)
    if (doubt) doubts.push(doubt)
    owners.add(folded)
  }
  return { owners: [...owners], doubts }
}

function doubtOf(name: string, names: Names): OwnerDoubt | undefined {
  if (isPlaceholder(name)) return { code: 'owner-placeholder', name }
  const meant = meantFor(name, names)
  if (meant !== undefined) return { code: 'owner-spelling', name, meant }
  const isUnknown = isAbbreviation(name) && names.glossary[name] === undefined
  return isUnknown ? { code: 'owner-unknown', name } : undefined
}

const toBeFound =
  /\b(?:t\.?b\.?[acd]\.?|to be (?:confirmed|agreed|appointed|recruited|identified|determined|decided)|vacant|vacancy)(?=$|\W)/i
const anyone =
  /^(?:(?:all|other|relevant|various|local|key|appropriate|wider|partner|external|statutory|voluntary|sector|our|identified|suitable) )*(?:partners?|agencies|agency|organisations?|stakeholders?|providers?|services?|all)(?: (?:in|from|across|to|as|of|within) .*)?$/i
const yetToBe =
  /^(?:the )?(?:successful|new|future|appointed|preferred|winning|incoming) (?:providers?|bidders?|contractors?|suppliers?|post ?holders?|organisations?|partners?)\b/i

/** Whether a name only keeps the place of an owner who is still to be found. */
function isPlaceholder(name: string): boolean {
  return toBeFound.test(name) || anyone.test(name) || yetToBe.test(name)
}
