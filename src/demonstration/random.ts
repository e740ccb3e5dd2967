/** A source of chance that gives the same answers for the same seed on every machine. */
export type Chance = {
  /** A whole number from 0 up to, not including, the limit. */
  readonly below: (limit: number) => number
  /** A whole number between the two, both included. */
  readonly between: (least: number, most: number) => number
  /** Yes, this many times in a thousand. */
  readonly happens: (perThousand: number) => boolean
  /** One of a list that is not empty; a choice listed twice comes twice as often. */
  readonly pick: <Choice>(choices: readonly Choice[]) => Choice
}

/**
 * Opens a source of chance: the small fast counter generator sfc32 of PractRand
 * (https://pracrand.sourceforge.net/RNG_engines.txt). Whole-number arithmetic only, because the
 * language lets engines differ in the last digit of exp, log and pow.
 */
export function chanceFrom(seed: number): Chance {
  const draw = sfc32(seed)
  const below = (limit: number): number => Math.floor((draw() / 4294967296) * limit)
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    happens: (perThousand) => draw() < perThousand * 4294967.296,
    pick: (choices) => {
      const choice = choices[below(choices.length)]
      if (choice === undefined) throw new RangeError('There is nothing to pick from')
      return choice
    },
  }
}

function sfc32(seed: number): () => number {
  let a = seed | 0
  let b = Math.floor(seed / 4294967296) | 0
  let c = 0x9e3779b9 | 0
  let counter = 1
  const draw = (): number => {
    const drawn = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + drawn) | 0
    return drawn >>> 0
  }
  // Fifteen draws are thrown away so that neighbouring seeds part company.
  for (let warmUp = 0; warmUp < 15; warmUp += 1) draw()
  return draw
}
