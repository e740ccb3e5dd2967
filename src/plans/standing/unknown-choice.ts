import { statusColours } from '#commitment'
import type { Choice, Query } from './chosen.ts'
import { type Group, groupings } from './groups.ts'

/** So many actions stand on one page. */
export const actionsAPage = 50

/** A choice without what it asks for in vain, and that in words: “page “900””. */
export type KnownChoice = { readonly choice: Choice; readonly unknown: readonly string[] }

/** What an address asks for and the plan does not have: a way to look at it, a group, a colour. */
export function knownChoice(query: Query, choice: Choice, groups: readonly Group[]): KnownChoice {
  const isGroup = groups.some(({ code }) => code === choice.group)
  const { by, colour } = query
  const unknown = [
    ...(by && by !== choice.by ? [`the way to look at it “${shown(by)}”`] : []),
    ...(choice.group && !isGroup ? [`“${shown(choice.group)}” among those of the table`] : []),
    ...(colour && statusColours.every(({ code }) => code !== colour)
      ? [`the colour “${shown(colour)}”`]
      : []),
    ...groupings.flatMap(({ code }) => (query[code] ? [`${code} “${shown(query[code])}”`] : [])),
  ]
  return { choice: isGroup ? choice : { ...choice, group: undefined }, unknown }
}

/** The page of a choice, where there is one of that number; else the first, and what was asked for. */
export function knownPage(
  { choice, unknown }: KnownChoice,
  query: Query,
  found: number,
): KnownChoice {
  const asked = query['page']
  const isThere = choice.page === 1 || (choice.page - 1) * actionsAPage < found
  if (isThere && (!asked || asked === String(choice.page))) return { choice, unknown }
  const page = isThere ? choice.page : 1
  return { choice: { ...choice, page }, unknown: [...unknown, `page “${shown(asked ?? '')}”`] }
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
