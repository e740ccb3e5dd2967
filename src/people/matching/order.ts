import { hashNumber } from './hash.ts'
import { floatAt } from './numbers.ts'

/**
 * An order of people that does not depend on how they were read: by a hash of the id, because ids themselves often betray who
 * belongs together, and by the id where two hashes meet. Gives the places of the ids in the list.
 */
export function orderOf(ids: readonly string[]): Int32Array {
  const hashes = Float64Array.from(ids, (id) => hashNumber(0, id))
  const order = Int32Array.from(ids, (_, place) => place)
  return order.sort((one, other) => {
    const apart = floatAt(hashes, one) - floatAt(hashes, other)
    if (apart !== 0) return apart
    return (ids[one] ?? '') < (ids[other] ?? '') ? -1 : 1
  })
}
