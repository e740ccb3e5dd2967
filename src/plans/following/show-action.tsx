import { sendPage } from '#access'
import { monthOf } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import { mayFollow } from '../changing/may.ts'
import type { FigureLine, FigureReader } from '../figures.ts'
import { ActionPage } from '../pages/action.page.tsx'
import type { ClaimShown } from '../pages/action-shown.ts'
import type { MemberExchange, PlanExchange } from '../plan-exchange.tsx'
import { pledgesOf } from '../pledges/pledge-words.ts'
import { milestonesOf } from '../reviewing/milestone.store.ts'
import type { Observation } from './observation.ts'
import { type ToldUpdate, updatesOf } from './progress.store.ts'
import { evidenceOf, observationsOf } from './shown.store.ts'

const mostUpdates = 60
const mostMonths = 36

/** Shows the page of an action, to anybody or to a member. */
export async function showAction(exchange: PlanExchange | MemberExchange, action: PlanAction) {
  const { needs, reply, place } = exchange
  const { updates, evidence, observations, milestones, pledges } = await needs.db
    .transaction()
    .execute(async (db) => ({
      updates: await updatesOf(db, action.id, mostUpdates),
      evidence: await evidenceOf(db, action.id),
      observations: await observationsOf(db, action.id),
      milestones: 'member' in exchange ? await milestonesOf(db, place.open.plan.id, action.id) : [],
      pledges: await pledgesOf(db, [action]),
    }))
  const claims = await Promise.all(
    action.claims.map((claim) => claimShown(exchange, claim, observations)),
  )
  const may = 'member' in exchange && mayFollow(place.open.plan, action, exchange.member)
  const told = updates.map((update) => ({ ...update, untold: untoldIn(exchange, update) }))
  const shown = {
    action,
    claims,
    updates: told,
    evidence,
    milestones,
    pledge: pledges.get(action.pledge?.pledgeId ?? ''),
    mayTell: may,
  }
  return sendPage(reply, <ActionPage place={place} shown={shown} />)
}

async function claimShown(
  exchange: PlanExchange,
  claim: PlanAction['claims'][number],
  observations: readonly Observation[],
): Promise<ClaimShown> {
  const figure = exchange.needs.figures.list.find(({ code }) => code === claim.linked?.indicator)
  return {
    ...{ claim, figure },
    lines: figure?.source === 'record' ? await linesOf(exchange, figure.code) : [],
    observations: observations
      .filter(({ claimId }) => claimId === claim.id)
      .map((one) => ({
        ...one,
        mayBeTold: exchange.needs.figures.mayBeTold(one.value, one.outOf),
      })),
  }
}

/** The months of a figure while the plan runs, up to the last that is over; the latest three years of them. */
async function linesOf(
  { needs, place }: PlanExchange,
  code: string,
): Promise<readonly FigureLine[]> {
  const { plan, today } = place.open
  const last = monthOf(today).subtract({ months: 1 })
  const begun = monthOf(plan.period.from).subtract({ months: 6 })
  const earliest = last.subtract({ months: mostMonths - 1 })
  const from = begun.since(earliest).sign < 0 ? earliest : begun
  return from.since(last).sign > 0
    ? []
    : needs.figures.linesOf(code, plan.areaCodes, { from, to: last, reader: readerOf(place) })
}

/** Who reads a page: members see what is counted, and anybody what is not too small. */
export function readerOf({ base }: Pick<PlanExchange['place'], 'base'>): FigureReader {
  return base === '/plans' ? 'anybody' : 'members'
}

function untoldIn({ needs, place }: PlanExchange, { asItWas }: ToldUpdate): readonly number[] {
  if (readerOf(place) === 'members') return []
  return asItWas.observations.flatMap(({ value, outOf }, at) =>
    needs.figures.mayBeTold(value, outOf ?? undefined) ? [] : [at],
  )
}
