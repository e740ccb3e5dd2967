import type { Held } from '#vocabulary'

/** What keyed encodings hold of people: nothing that is not told elsewhere. */
export const keyedHeld: Held = {
  match_phrase: {
    untold: 'the same words once more, put together for comparing without names',
    onErasure: 'removed',
  },
  keyed_mark: {
    untold: 'the same once more, as numbers nobody can read',
    onErasure: 'removed',
  },
}
