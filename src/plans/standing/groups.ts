import type { Temporal } from 'temporal-polyfill'
import type { ActionStatus, StatusColour } from '#commitment'
import { isTimed } from '#vocabulary'
import { compareNumbers } from '../action/number-order.ts'
import type { PlanAction } from '../action/plan-action.ts'
import type { Section } from '../plan/plan.ts'
import { typeInWords } from '../plan/type-in-words.ts'
import type { PlanToday } from './open-plans.ts'
import { toldOnce } from './told-once.ts'

/** The ways to look at a plan at a glance. */
export const groupings = [
  { code: 'section', label: 'Aim', heading: 'Aim' },
  { code: 'pillar', label: 'Pillar', heading: 'Pillar' },
  { code: 'owner', label: 'Who leads', heading: 'Who leads' },
  { code: 'quarter', label: 'When it is due', heading: 'Due in' },
] as const
export type Grouping = (typeof groupings)[number]['code']

/** Actions that belong together, and how many of them stand in each colour. */
export type Group = {
  readonly code: string
  readonly label: string
  readonly actions: readonly PlanAction[]
  readonly colours: ReadonlyMap<StatusColour, number>
}

/** The actions of a plan in groups, each action in every group it belongs to: who leads with another stands under both. */
export function groupsOf(open: PlanToday, grouping: Grouping): readonly Group[] {
  return groupsBy[grouping](open)
}

/** How many actions stand in each colour. */
export function coloursOf(
  actions: readonly PlanAction[],
  statuses: ReadonlyMap<string, ActionStatus>,
): ReadonlyMap<StatusColour, number> {
  const colours = new Map<StatusColour, number>()
  for (const { id } of actions) {
    const colour = statuses.get(id)?.colour ?? 'grey'
    colours.set(colour, (colours.get(colour) ?? 0) + 1)
  }
  return colours
}

const groupsBy: Readonly<Record<Grouping, (open: PlanToday) => readonly Group[]>> = {
  section: toldOnce((open) => groupsIn(open, 'section')),
  pillar: toldOnce((open) => groupsIn(open, 'pillar')),
  owner: toldOnce((open) => groupsIn(open, 'owner')),
  quarter: toldOnce((open) => groupsIn(open, 'quarter')),
}

function groupsIn(open: PlanToday, grouping: Grouping): readonly Group[] {
  const groups = new Map<string, { label: string; actions: PlanAction[] }>()
  const placesOf = placing(open, grouping)
  for (const action of open.inOrder) {
    for (const { code, label } of placesOf(action)) {
      const group = groups.get(code) ?? { label, actions: [] }
      group.actions.push(action)
      groups.set(code, group)
    }
  }
  return [...groups]
    .map(([code, { label, actions }]) => ({
      ...{ code, label, actions },
      colours: coloursOf(actions, open.statuses),
    }))
    .toSorted((one, other) => order[grouping](one, other))
}

type Place = { readonly code: string; readonly label: string }

/** Where no group is said. */
const none = '-'

/** Tells the groups an action belongs to. */
export function placing(
  { sections }: Pick<PlanToday, 'sections'>,
  grouping: Grouping,
): (action: PlanAction) => readonly Place[] {
  switch (grouping) {
    case 'section': {
      const places = new Map(sections.map((section) => [section.id, [placeOf(section)]]))
      return ({ sectionId }) => (sectionId && places.get(sectionId)) ?? inNoSection
    }
    case 'pillar':
      return pillarOf
    case 'owner':
      return ownersOf
    case 'quarter':
      return (action) => [quarterOf(action)]
  }
}

const inNoSection = [{ code: none, label: 'In no section' }]

function placeOf({ number, title }: Section): Place {
  return { code: number, label: [number, title].filter(Boolean).join(' ') }
}

function pillarOf({ type }: PlanAction): readonly Place[] {
  return [type ? { code: type, label: typeInWords(type) } : { code: none, label: 'No pillar' }]
}

function ownersOf({ leads }: PlanAction): readonly Place[] {
  if (leads.length === 0) return [{ code: none, label: 'Nobody is named' }]
  return leads.map(({ name }) => ({ code: name.toLowerCase(), label: name }))
}

const monthsOf = ['January to March', 'April to June', 'July to September', 'October to December']

function quarterOf({ due }: PlanAction): Place {
  if (!isTimed(due)) return { code: none, label: 'No date' }
  if (due.kind === 'recurring') return { code: 'again', label: 'Again and again' }
  if (due.kind === 'ongoing') return { code: 'ongoing', label: 'Ongoing' }
  const last = lastDayOf(due.window)
  const quarter = Math.ceil(last.month / 3)
  return { code: `${last.year}-${quarter}`, label: `${monthsOf[quarter - 1]} ${last.year}` }
}

/** What begins and has no end counts where it begins. */
function lastDayOf({
  from,
  to,
}: {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate | undefined
}): Temporal.PlainDate {
  return to?.subtract({ days: 1 }) ?? from
}

const byNumber = (one: Group, other: Group) => compareNumbers(one.code, other.code)
const bySize = (one: Group, other: Group) =>
  other.actions.length - one.actions.length || compareNumbers(one.code, other.code)

const order: Readonly<Record<Grouping, (one: Group, other: Group) => number>> = {
  section: byNumber,
  pillar: byNumber,
  owner: bySize,
  quarter: byNumber,
}
