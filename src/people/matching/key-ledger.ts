import type { Features } from './features.ts'
import { eachKey } from './keys.ts'

/** The blocking keys of many people, as they are read. */
export type KeyLedger = {
  readonly add: (features: Features) => void
  /** All keys, person after person. */
  readonly keys: () => Float64Array
  /** Where each person's keys begin; one more than there are people. */
  readonly starts: () => Int32Array
}

export function createKeyLedger(expected = 16): KeyLedger {
  let keys = new Float64Array(Math.max(64, expected * 24))
  let starts = new Int32Array(Math.max(16, expected + 1))
  let count = 0
  let people = 0
  const take = (key: number) => {
    if (count === keys.length) {
      const larger = new Float64Array(Math.ceil(count * 1.5))
      larger.set(keys)
      keys = larger
    }
    keys[count] = key
    count += 1
  }
  return {
    add: (features) => {
      eachKey(features, take)
      people += 1
      if (people >= starts.length) {
        const larger = new Int32Array(Math.ceil(people * 1.5) + 1)
        larger.set(starts)
        starts = larger
      }
      starts[people] = count
    },
    keys: () => keys.subarray(0, count),
    starts: () => starts.subarray(0, people + 1),
  }
}
