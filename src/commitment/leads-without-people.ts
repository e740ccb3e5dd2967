import { withoutPeople } from '#vocabulary'

type Led = {
  readonly pledges: readonly { readonly actions: readonly { readonly lead: string }[] }[]
}

/** A record or an entry as the public may read it, also where it was kept when a person could still stand as lead of an action. */
export function leadsWithoutPeople<Told extends Led>(told: Told): Told {
  return {
    ...told,
    pledges: told.pledges.map((pledge) => ({
      ...pledge,
      actions: pledge.actions.map((action) => ({ ...action, lead: withoutPeople(action.lead) })),
    })),
  }
}
