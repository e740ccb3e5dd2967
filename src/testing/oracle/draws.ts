/** A stream of chances that is the same every time it starts from the same seed. */
export type Draws = {
  /** A whole number from 0 up to, and not including, the limit. */
  readonly below: (limit: number) => number
  /** A whole number between two, both included. */
  readonly between: (least: number, most: number) => number
  /** True this many times in a hundred. */
  readonly chance: (percent: number) => boolean
  /** One of these, each as likely as its number of mentions. Throws when there are none. */
  readonly oneOf: <Value>(values: readonly Value[]) => Value
}

/** Chances from a seed, by the public-domain splitmix32 mixer: quick, and spread well enough for tests. */
export function drawsFrom(seed: number): Draws {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (percent) => below(100) < percent,
    oneOf: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new Error('There is nothing to draw from')
      return value
    },
  }
}
