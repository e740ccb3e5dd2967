/** What a count rests on in one council: shifts run, patches walked, and nights on which anybody recorded a contact. */
export type Recorded = {
  readonly name: string
  readonly shiftsRun: number
  readonly patchesVisited: number
  readonly patchesKnown: number
  readonly nights: number
}

/** How well the streets were looked at: in a sentence for all councils together, then council by council. */
export type Coverage = { readonly all: string; readonly each: readonly string[] }

/** The coverage in words; where nobody looked it is said so. */
export function coverageInWords(recorded: readonly Recorded[], days: number): Coverage {
  const sum = (of: (one: Recorded) => number) => recorded.reduce((total, one) => total + of(one), 0)
  const all = oneInWords({
    name: `Of the last ${days} nights:`,
    shiftsRun: sum(({ shiftsRun }) => shiftsRun),
    patchesVisited: sum(({ patchesVisited }) => patchesVisited),
    patchesKnown: sum(({ patchesKnown }) => patchesKnown),
    nights: Math.max(0, ...recorded.map(({ nights }) => nights)),
  })
  return {
    all: `${all}${recorded.length > 1 ? ' in the council with most' : ''}. Nobody is met where nobody goes.`,
    each: [...recorded.map((one) => `${oneInWords(one)}.`), ...silentOf(recorded)],
  }
}

function oneInWords({ name, shiftsRun, patchesVisited, patchesKnown, nights }: Recorded): string {
  const shifts = shiftsRun === 1 ? '1 shift run' : `${shiftsRun || 'no'} shifts run`
  const patches = patchesKnown === 0 ? '' : `, ${patchesVisited} of ${patchesKnown} patches walked`
  return `${name} ${shifts}${patches}, contacts on ${nights === 1 ? '1 night' : `${nights} nights`}`
}

function silentOf(recorded: readonly Recorded[]): readonly string[] {
  const silent = recorded.filter(({ nights, shiftsRun }) => nights === 0 && shiftsRun === 0)
  if (silent.length === 0) return []
  const names = silent.map(({ name }) => name).join(', ')
  return [`Nobody looked in ${names}: nobody listed there need not mean nobody there.`]
}
