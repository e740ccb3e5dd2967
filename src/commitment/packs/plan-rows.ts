import type { DiscussionLog, LogPledge } from '../discussion-log/discussion-log.ts'
import { labelOfStage } from '../room/view/stage-tags.tsx'
import { reasonFor } from './documents/reasons-in-words.ts'

/** A line of an action plan. */
export type PlanRow = {
  readonly pledge: string
  readonly area: string
  readonly action: string
  readonly lead: string
  readonly due: string
  readonly tracked: string
}

/** What each column of a plan is called, and how wide it is beside the others. */
export const planColumns = [
  { of: 'pledge', title: 'Pledge', width: 26 },
  { of: 'area', title: 'Pathway area', width: 14 },
  { of: 'action', title: 'Action', width: 24 },
  { of: 'lead', title: 'Who leads', width: 14 },
  { of: 'due', title: 'By when', width: 11 },
  { of: 'tracked', title: 'How impact is tracked', width: 18 },
] as const satisfies readonly { of: keyof PlanRow; title: string; width: number }[]

/** A line for each action; a pledge that has none says so, and why where a reason was given. */
export function planRows(log: DiscussionLog): readonly PlanRow[] {
  return log.pledges.flatMap((pledge) => {
    const told = { pledge: `${pledge.code}: ${pledge.words}`, area: areaOf(pledge) }
    if (pledge.actions.length === 0) {
      const action = noAction(reasonFor(log, 'pledge', pledge.id))
      return [{ ...told, action, lead: '', due: '', tracked: '' }]
    }
    return pledge.actions.map(({ words, lead, due, tracked }) => ({
      ...told,
      ...{ action: words, lead, due, tracked },
    }))
  })
}

function noAction(reason: string | undefined): string {
  return reason ? `No action: ${reason}` : 'No action yet'
}

function areaOf({ stage, alsoStages }: LogPledge): string {
  return [stage, ...alsoStages].map(labelOfStage).join('; ')
}
