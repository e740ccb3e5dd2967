import type { Held } from '#vocabulary'

/** What this room holds of people: nothing that is not worked out of what other rooms hold. */
export const held: Held = {
  person_month: {
    untold: 'worked out of contacts, stays and departures, all of which are told',
    onErasure: {
      kept: 'follows the record: what is erased there leaves it in the same transaction',
    },
  },
  touched: {
    untold: 'an id, for the moments in which figures are computed anew',
    onErasure: { kept: 'gone by itself when the figures stand' },
  },
}
