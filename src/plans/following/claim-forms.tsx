import type { z } from 'zod'
import { keepClaimLink, touchAction } from '../action/plan-action.store.ts'
import type { Claim, PlanAction } from '../action/plan-action.ts'
import { claimFields, observedFields } from '../pages/claim-fields.tsx'
import { revisePlan } from '../plan/plan.store.ts'
import type { MemberExchange } from '../plan-exchange.tsx'
import { claimForm, observedForm, sentBefore } from './follow.form.ts'
import type { FollowForm } from './follow-form.ts'
import { keepObservation } from './shown.store.ts'

/** The claim of an action that an address means. */
export function claimAt({ request }: MemberExchange, { claims }: PlanAction): Claim | undefined {
  return claims.find(({ id }) => id === request.params.claim)
}

const link: FollowForm<z.output<typeof claimForm>> = {
  title: 'Link it to a figure',
  press: 'Link it',
  isForOwner: true,
  form: claimForm,
  begin: (exchange, action) => {
    const linked = claimAt(exchange, action)?.linked
    return {
      indicator: linked?.indicator ?? '',
      link: linked?.link,
      direction: linked?.direction,
      target: linked?.target === undefined ? '' : `${linked.target}`,
      cadence: linked?.cadence ? `${linked.cadence.every}` : '',
    }
  },
  fields: (asked, { needs }) => claimFields(asked, needs.figures.list),
  act: async (exchange, action, { indicator, link: how, direction, target, cadence }) => {
    const { needs, place } = exchange
    const claim = claimAt(exchange, action)
    if (indicator !== '' && !needs.figures.list.some(({ code }) => code === indicator)) {
      return { indicator: 'Select a figure of the list' }
    }
    if (indicator !== '' && !how) return { link: 'Select how it stands to the figure' }
    const linked =
      indicator !== '' && how
        ? { indicator, link: how, direction, target, cadence: cadenceOf(cadence) }
        : undefined
    await needs.db.transaction().execute(async (db) => {
      const revision = await revisePlan(db, place.open.plan.id)
      if (claim) await keepClaimLink(db, { id: claim.id, linked })
      await touchAction(db, action.id, revision)
    })
    return undefined
  },
}

/** So many months, as a form offers them. */
function cadenceOf(months: string) {
  return months === '' ? undefined : { every: Number(months), unit: 'months' as const }
}

const observed: FollowForm<z.output<typeof observedForm>> = {
  title: 'Add what was observed',
  press: 'Add it',
  isForOwner: false,
  form: observedForm,
  begin: ({ needs, place }) => ({
    observation_id: needs.newId<'observation'>(),
    observed_on: `${place.open.today}`,
  }),
  fields: (asked) => observedFields(asked),
  act: async (exchange, action, read) => {
    const { needs, member, place } = exchange
    const claim = claimAt(exchange, action)
    if (!claim) return { value: 'This form is out of date. Open the page again' }
    if (read.observed_on.since(place.open.today).sign > 0) {
      return { observed_on: 'The day it is for must be today or before' }
    }
    if (read.observed_on.until(place.open.plan.period.from).sign > 0) {
      return { observed_on: 'The day it is for must not be before the plan began' }
    }
    const { observation_id: id, observed_on: on, value, out_of: outOf, source } = read
    const observation = { id, claimId: claim.id, on, value, outOf, source }
    const by = { memberId: member.id, at: needs.clock.now() }
    const isKept = await needs.db
      .transaction()
      .execute((db) => keepObservation(db, observation, by))
    return isKept ? undefined : { value: sentBefore }
  },
}

/** The forms about one claim of an action, by the end of their address. */
export const claimForms = { '': link, '/observed': observed }
