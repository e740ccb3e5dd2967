import { Temporal } from 'temporal-polyfill'
import { type Due, isTimed, occurrencesOf } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import type { SectionId } from '../ids.ts'
import type { Section } from '../plan/plan.ts'
import type { PlanToday } from '../standing/open-plans.ts'
import type { TimeAxis } from './time-axis.ts'

/** So many rows a picture has at most, so that it fits a sheet of paper; and so many a page. */
export const rowsAPicture = 18
export const rowsAPage = 54

/** A picture of a timeline: the actions of a section, or some of them where it has many. */
export type TimelinePart = {
  /** Nothing for actions that are in none. */
  readonly section: Section | undefined
  readonly actions: readonly PlanAction[]
  /** Which of how many pictures of its section it is, from 1. */
  readonly place: number
  readonly places: number
}

/** The pictures of a plan, page by page: every action is in one, in the order of sections and numbers. */
export function timelinePages({
  sections,
  inOrder,
}: Pick<PlanToday, 'sections' | 'inOrder'>): readonly (readonly TimelinePart[])[] {
  const pages: TimelinePart[][] = []
  let rows = rowsAPage
  for (const part of partsOf(sections, inOrder)) {
    rows += part.actions.length
    if (rows > rowsAPage) {
      pages.push([])
      rows = part.actions.length
    }
    pages.at(-1)?.push(part)
  }
  return pages
}

function partsOf(
  sections: readonly Section[],
  inOrder: readonly PlanAction[],
): readonly TimelinePart[] {
  const known = new Set(sections.map(({ id }) => id))
  const bySection = new Map<SectionId | undefined, PlanAction[]>()
  for (const action of inOrder) {
    const { sectionId } = action
    const key = sectionId !== undefined && known.has(sectionId) ? sectionId : undefined
    const beside = bySection.get(key)
    if (beside) beside.push(action)
    else bySection.set(key, [action])
  }
  // sections stand as their first actions do, and what is in none comes last
  const ids = [...bySection.keys()].filter((id) => id !== undefined)
  const inTurn = ids.map((id) => sections.find((section) => section.id === id))
  return [...inTurn, undefined].flatMap((section) => {
    const actions = bySection.get(section?.id) ?? []
    const places = Math.ceil(actions.length / rowsAPicture)
    return Array.from({ length: places }, (_, at) => ({
      ...{ section, place: at + 1, places },
      actions: actions.slice(at * rowsAPicture, (at + 1) * rowsAPicture),
    }))
  })
}

/** How the window of a due is drawn. An end that is open is one nobody said, or one beyond the picture. */
export type Bar = {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly isOpenBefore: boolean
  readonly isOpenAfter: boolean
  /** The last day of each time of what comes again; nothing for what does not; `often` where marks would run into one. */
  readonly times: readonly Temporal.PlainDate[] | 'often' | undefined
}

/** The bar of a due on an axis; nothing where it has no date. */
export function barOf(due: Due, axis: TimeAxis): Bar | undefined {
  if (!isTimed(due)) return undefined
  const { compare } = Temporal.PlainDate
  const { from, to } = due.window
  return {
    from,
    to: to ?? axis.to,
    isOpenBefore: due.edtf.startsWith('..') || compare(from, axis.from) < 0,
    isOpenAfter: to === undefined || compare(to, axis.to) > 0,
    times: timesOf(due, axis),
  }
}

function timesOf(due: Due, axis: TimeAxis): Bar['times'] {
  if (due.kind !== 'recurring') return undefined
  const { from } = due.window
  if (occurrencesOf(due, { from, to: from.add({ days: 60 }) }).length > 3) return 'often'
  return occurrencesOf(due, axis).map(({ to }) => to.subtract({ days: 1 }))
}
