import { type StatusColour, severityOf } from '#commitment'
import type { PlanAction } from '../action/plan-action.ts'
import type { Asked } from './checklist.ts'

/** What one organisation is asked in a meeting. */
export type Turn = {
  /** As the plan writes it. */
  readonly lead: string
  readonly asked: readonly Asked[]
  /** How many of these are red, and how many amber. */
  readonly red: number
  readonly amber: number
}

const nobody = 'Nobody is named'

/** Who is asked in a meeting, one organisation after another: those with most that is red first, then amber; and of each what is worst first, in the order of the checklist. */
export function agendaOf(checklist: readonly Asked[]): readonly Turn[] {
  const turns = new Map<string, Asked[]>()
  for (const asked of checklist) {
    const lead = leadOf(asked.action)
    const before = turns.get(lead)
    if (before) before.push(asked)
    else turns.set(lead, [asked])
  }
  return [...turns]
    .map(([lead, asked]) => ({
      lead,
      asked: asked.toSorted(byUrgency),
      red: count(asked, 'red'),
      amber: count(asked, 'amber'),
    }))
    .toSorted(
      (one, other) =>
        other.red - one.red || other.amber - one.amber || one.lead.localeCompare(other.lead),
    )
}

function leadOf({ leads }: PlanAction): string {
  return leads.find(({ isPlaceholder }) => !isPlaceholder)?.name ?? nobody
}

function byUrgency(one: Asked, other: Asked): number {
  return severityOf(other.status.colour) - severityOf(one.status.colour)
}

function count(asked: readonly Asked[], colour: StatusColour): number {
  return asked.filter(({ status }) => status.colour === colour).length
}
