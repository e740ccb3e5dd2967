import { confidences, lifeInWords } from '#commitment'
import { documentOf } from '../document/document-of.ts'
import { forAnybody } from '../document/for-anybody.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Standings } from '../files/standing.ts'
import type { PlanActionId } from '../ids.ts'
import type { PlanToday } from '../standing/open-plans.ts'

type Cells = ReadonlyMap<PlanActionId, Readonly<Record<string, string>>>

/** A plan as a document for whoever may have the cells of its file. */
export function documentForOurs(open: PlanToday, cells: Cells): PlanDocument {
  return documentOf({ ...open, cells })
}

/** A plan as a document for anybody, without what a file had and was not read. */
export function documentForAll(open: PlanToday): PlanDocument {
  return forAnybody(documentOf(open))
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
