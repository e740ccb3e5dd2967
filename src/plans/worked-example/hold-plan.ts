import { actAs, type Member } from '#access'
import { type Confidence, type Life, searchRegister } from '#commitment'
import type { Needs } from '#foundations'
import { keepClaimLink } from '../action/plan-action.store.ts'
import { approveVersion } from '../changing/approve-version.ts'
import { tellProgress } from '../following/tell-progress.ts'
import type { PlanId } from '../ids.ts'
import { readFile } from '../importing/read-file.ts'
import { takePlan } from '../importing/take-plan.ts'
import { allOfRegister, bringCommitment } from '../pledges/bring-commitment.ts'
import { holdPlans, type PlanToday, planToday } from '../standing/open-plans.ts'
import { inventedPlan } from './invented-plan.ts'

/** Brings about the plan of the demonstration by the acts that would: read from its text, taken in, told of and approved. */
export async function holdPlan(needs: Needs, member: Member, id: PlanId): Promise<void> {
  const acting = actAs(needs, { memberId: member.id, purpose: undefined })
  const today = needs.clock.today()
  const bytes = new TextEncoder().encode(inventedPlan(today))
  const read = await readFile({ name: 'plan.md', bytes })
  if (!read.ok) throw new Error(`The plan of the demonstration was not read: ${read.sentence}`)
  const { document } = read
  await acting.db.transaction().execute(async (db) => {
    await takePlan(acting, db, member, { id, document, areaCodes: member.areaCodes })
  })
  const [pledged] = await searchRegister(needs.db, allOfRegister)
  if (pledged) await bringCommitment(acting, id, pledged.entry.reference)
  const open = await acting.db.transaction().execute((db) => planToday(holdPlans(), db, id, today))
  if (!open) throw new Error('The plan of the demonstration is not there')
  await linkClaims(acting, open)
  for (const telling of tellings) await tell(acting, member, { open, telling })
  const approved = await approveVersion(acting, member, id, {
    approvedBy: 'Housing board (invented)',
    approvedOn: today.subtract({ days: 1 }),
    minuteReference: 'HB 12/4 (invented)',
    changes: [],
  })
  if (!approved.ok)
    throw new Error(`The plan of the demonstration was not approved: ${approved.refusal}`)
}

/** Which figures show whether it works: what an action does itself, and what it adds to. */
const figures: Readonly<Record<string, readonly [string, 'measured_by' | 'contributes_to']>> = {
  '1.1': ['r2', 'contributes_to'],
  '1.2': ['l2', 'measured_by'],
  '2.1': ['l4', 'measured_by'],
  '2.2': ['l2', 'measured_by'],
  '3.1': ['l1', 'contributes_to'],
  '3.2': ['l3', 'measured_by'],
}

async function linkClaims(needs: Needs, open: PlanToday): Promise<void> {
  await needs.db.transaction().execute(async (db) => {
    for (const { number, claims } of open.inOrder) {
      const [claim, figure] = [claims[0], figures[number]]
      if (!claim || !figure) continue
      const [indicator, link] = figure
      const linked = {
        indicator,
        link,
        direction: undefined,
        target: undefined,
        cadence: undefined,
      }
      await keepClaimLink(db, { id: claim.id, linked })
    }
  })
}

type Example = {
  readonly number: string
  readonly life: Life
  readonly confidence: Confidence
  readonly words: string
}

const onTrack: Confidence = { level: 'on_track' }

const tellings: readonly Example[] = [
  {
    number: '1.1',
    life: 'complete',
    confidence: onTrack,
    words: 'Every ward rings now. The agreement is signed by both trusts.',
  },
  {
    number: '1.2',
    life: 'in_progress',
    confidence: { level: 'some_risk', reason: 'The post was advertised twice' },
    words: 'Somebody covers two days a week until the post is filled.',
  },
  {
    number: '1.3',
    life: 'in_progress',
    confidence: onTrack,
    words: 'The meeting is held on the first Tuesday, with both prisons on the line.',
  },
  {
    number: '2.2',
    life: 'in_progress',
    confidence: { level: 'off_track', reason: 'The lift cannot be made to fit' },
    words: 'Six of the eight rooms are ready. Another house is looked at for the other two.',
  },
  {
    number: '3.1',
    life: 'in_progress',
    confidence: onTrack,
    words: 'First visits are held within the week. The third month begins in spring.',
  },
]

async function tell(
  needs: Needs,
  member: Member,
  { open, telling }: { readonly open: PlanToday; readonly telling: Example },
): Promise<void> {
  const action = open.inOrder.find(({ number }) => number === telling.number)
  if (!action) throw new Error(`The plan of the demonstration has no action ${telling.number}`)
  const { number: _, ...said } = telling
  const id = needs.newId<'progress'>()
  const told = await tellProgress(
    needs,
    member,
    { open, action },
    { ...said, id, doneOn: undefined, reached: [], corrects: undefined },
  )
  if (!told.ok) throw new Error(`What was told of ${telling.number} was refused: ${told.refusal}`)
}
