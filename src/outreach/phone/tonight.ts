/** Somebody the worker may meet tonight: no more of them than it takes to know them. */
export type Expected = {
  readonly id: string
  readonly name: string
  /** When they were last met, in words. */
  readonly last: string
}

/** What travels on a worker's phone: their own shift and whom they may meet on it. Nothing of anybody else's. */
export type Tonight = {
  readonly device: 'in_use' | 'revoked' | 'unknown' | 'other'
  readonly form_token: string
  readonly server_now: string
  readonly member: string
  readonly shift:
    | { readonly id: string; readonly area_code: string; readonly words: string }
    | undefined
  readonly councils: readonly { readonly code: string; readonly name: string }[]
  /** Each with its council: what an older version sent has none. */
  readonly patches: readonly {
    readonly id: string
    readonly name: string
    readonly area_code?: string
  }[]
  readonly people: readonly Expected[]
  /** How many the shift may meet in all, of whom those above travel. An older version did not tell. */
  readonly expected?: number
  readonly weather: readonly string[]
}

/** How many people travel at most, and how long ago they were met. */
export const mostExpected = 40
export const daysExpected = 28

/** Which of those a shift may meet travel, in words; nothing where nobody does. */
export function travellingInWords({
  people,
  expected,
}: Pick<Tonight, 'people' | 'expected'>): string {
  const travelling = people.length
  const all = expected ?? travelling
  if (travelling === 0) return ''
  const who = `${all} people met lately`
  if (all === travelling) return all === 1 ? 'The one person met lately.' : `All ${who}.`
  return `${travelling} of ${who}: those last met on tonight’s patches first, then whoever was met last.`
}

/** How long a phone keeps what it holds readable without hearing from Waymark, in hours. */
export const leaseHours = 72
