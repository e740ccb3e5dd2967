import { type StatusColour, statusColours } from '#commitment'
import type { PlanAction } from '../action/plan-action.ts'
import { type Grouping, groupings, placing } from './groups.ts'
import type { PlanToday } from './open-plans.ts'

/** What a page of a plan was asked to show. */
export type Choice = {
  readonly by: Grouping
  /** The code of a group of `by`; all of them where none is chosen. */
  readonly group: string | undefined
  readonly colour: StatusColour | undefined
  readonly words: string
  readonly page: number
}

/** What an address asks for, one text a field. */
export type Query = Readonly<Record<string, string | undefined>>

/** Reads what an address asks for. What it says of nothing there is shows everything. */
export function readChoice(query: Query): Choice {
  const by = groupings.find(({ code }) => code === query['by'])?.code ?? 'section'
  const colour = statusColours.find(({ code }) => code === query['colour'])?.code
  const page = Number(query['page'])
  return {
    ...{ by, colour },
    group: query['group'] || undefined,
    words: (query['words'] ?? '').trim().slice(0, 200),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

/** The same choice as an address. */
export function choiceAsQuery(choice: Partial<Choice>): string {
  const { by, group, colour, words, page } = choice
  const given = {
    by,
    group,
    colour,
    words: words || undefined,
    page: page === 1 ? undefined : page,
  }
  const pairs = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, `${value}`]],
  )
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

/** The actions of a plan that were asked for, in the order of their numbers. */
export function chosen(open: PlanToday, choice: Choice): readonly PlanAction[] {
  const words = choice.words.toLowerCase()
  const placesOf = placing(open, choice.by)
  return open.inOrder.filter(
    (action) =>
      (!choice.colour || open.statuses.get(action.id)?.colour === choice.colour) &&
      (!choice.group || placesOf(action).some(({ code }) => code === choice.group)) &&
      (words === '' || isAbout(action, words)),
  )
}

function isAbout({ number, statement, leads, partners }: PlanAction, words: string): boolean {
  return [number, statement, ...[...leads, ...partners].map(({ name }) => name)].some((text) =>
    text.toLowerCase().includes(words),
  )
}
