import { confidences, lifeInWords } from '#commitment'
import { documentOf } from '../document/document-of.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Standings } from '../files/standing.ts'
import type { PlanActionId } from '../ids.ts'
import type { PlanToday } from '../standing/open-plans.ts'

type Cells = ReadonlyMap<PlanActionId, Readonly<Record<string, string>>>

/** A plan as a document for whoever may have the cells of its file. */
export function documentForOurs(open: PlanToday, cells: Cells): PlanDocument {
  return documentOf({ ...open, cells })
}

/**
 * A plan as a document for anybody. No cell of its file is in it: neither the rows, nor what stood where a date should and was
 * not read as one, for that may be anything.
 */
export function documentForAll(open: PlanToday): PlanDocument {
  const document = documentOf(open)
  return {
    ...document,
    actions: document.actions.map((action) =>
      action.due.kind === 'unparsed' ? { ...action, due: { ...action.due, raw: '' } } : action,
    ),
  }
}

/** How each action stands, in words, for files. */
export function standingsOf({ inOrder, statuses }: PlanToday): Standings {
  return new Map(
    inOrder.flatMap(({ id, number, left }) => {
      const status = statuses.get(id)
      if (!status) return []
      const { letter, word } = status
      const level = left.confidence?.level
      const confidence = confidences.find(({ code }) => code === level)?.label ?? ''
      return [[number, { life: lifeInWords(left.life), colour: { letter, word }, confidence }]]
    }),
  )
}
