/** What becomes of a list in a month: what it began with, what was added, what was taken away, what it ended with. */
export const flowKinds = [
  { code: 'start', label: 'At the start', sign: 1 },
  { code: 'new', label: 'New', sign: 1 },
  { code: 'returned', label: 'Returned', sign: 1 },
  { code: 'moved_in', label: 'Came back to the region', sign: 1 },
  { code: 'came', label: 'From another council', sign: 1 },
  { code: 'accommodated', label: 'Housed', sign: -1 },
  { code: 'moved_away', label: 'Moved away', sign: -1 },
  { code: 'went', label: 'To another council', sign: -1 },
  { code: 'died', label: 'Died', sign: -1 },
  { code: 'not_seen', label: 'Not met for too long', sign: -1 },
] as const
export type FlowKind = (typeof flowKinds)[number]['code'] | 'end'

/** A number of people of one kind, in one council and month (`YYYY-MM-01`); no council where it is not known. */
export type FlowCount = {
  readonly month: string
  readonly areaCode: string | undefined
  readonly kind: FlowKind
  readonly people: number
}

/** One month of one list, council or region. */
export type MonthFlow = { readonly month: string } & Readonly<Record<FlowKind, number>>

const nothing = {
  ...{ start: 0, new: 0, returned: 0, moved_in: 0, came: 0 },
  ...{ accommodated: 0, moved_away: 0, went: 0, died: 0, not_seen: 0, end: 0 },
} as const

/**
 * The months of one council, or of the region taken together: there nobody comes from another council or
 * goes to one. Whoever was met in no council counts in the region alone.
 */
export function monthFlows(
  counts: readonly FlowCount[],
  months: readonly string[],
  areaCode: string | 'region',
): readonly MonthFlow[] {
  const own = counts.filter(({ kind, areaCode: area }) =>
    areaCode === 'region' ? kind !== 'came' && kind !== 'went' : area === areaCode,
  )
  return months.map((month) => {
    const flow: { month: string } & Record<FlowKind, number> = { month, ...nothing }
    for (const one of own) if (one.month === month) flow[one.kind] += one.people
    return flow
  })
}

/** What a list must end with: what it began with, and whoever came, less whoever left. */
export function reckonedEnd(flow: MonthFlow): number {
  return flowKinds.reduce((sum, { code, sign }) => sum + sign * flow[code], 0)
}

/** The identity in a sentence: "12 at the start + 3 new − 2 housed = 13 at the end". */
export function flowInWords(flow: MonthFlow): string {
  const parts = flowKinds
    .filter(({ code }) => code === 'start' || flow[code] > 0)
    .map(({ code, label, sign }, place) => {
      const joint = place === 0 ? '' : sign === 1 ? '+ ' : '− '
      return `${joint}${flow[code]} ${label.toLowerCase()}`
    })
  return `${parts.join(' ')} = ${flow.end} at the end`
}
