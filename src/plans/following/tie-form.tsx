import type { z } from 'zod'
import { dropLinks, keepLinks, linksOf } from '../action/plan-action.store.ts'
import type { PlanAction } from '../action/plan-action.ts'
import { tieFields } from '../pages/tie-fields.tsx'
import { revisePlan } from '../plan/plan.store.ts'
import { actionMeant, type MemberExchange } from '../plan-exchange.tsx'
import { tieForm } from './follow.form.ts'
import type { FollowForm } from './follow-form.ts'
import { type TieRefusal, tieKinds, tieTo } from './tie.ts'

const words: Readonly<Record<TieRefusal, Readonly<Record<string, string>>>> = {
  'no-such-action': { number: 'Enter the number of an action of this plan, such as 7.2' },
  itself: { number: 'Enter the number of another action than this one' },
  'tied-already': { kind: 'They are tied so already' },
  'goes-round': {
    kind: 'The other one depends on this one already, itself or by others in between',
  },
}

/** Tying an action to another, and taking a tie away. */
export const ties: FollowForm<z.output<typeof tieForm>> = {
  title: 'Tie it to another action',
  press: 'Save',
  isForOwner: true,
  form: tieForm,
  begin: () => ({}),
  fields: (asked) => tieFields(asked),
  act: tie,
}

async function tie(
  { needs, place: { open } }: MemberExchange,
  action: PlanAction,
  { number, kind }: z.output<typeof tieForm>,
) {
  const other = actionMeant(open, number)
  return needs.db.transaction().execute(async (db) => {
    await revisePlan(db, open.plan.id)
    if (kind === 'none') {
      if (!other) return words['no-such-action']
      await dropLinks(db, [action.id, other.id], tieKinds)
      return undefined
    }
    const tied = tieTo(await linksOf(db, open.plan.id), action, other, kind)
    if (!tied.ok) return words[tied.refusal]
    await keepLinks(db, open.plan.id, [tied.value])
    return undefined
  })
}
