const numbers = /\d+|\D+/g

/** The order of action numbers as people count: 7.10 after 7.9, HS2 before HS10. */
export function compareNumbers(one: string, other: string): number {
  const [first, second] = [one.match(numbers) ?? [], other.match(numbers) ?? []]
  for (const [at, part] of first.entries()) {
    const order = comparePart(part, second[at])
    if (order !== 0) return order
  }
  return first.length - second.length
}

function comparePart(one: string, other: string | undefined): number {
  if (other === undefined) return 1
  const [first, second] = [Number(one), Number(other)]
  const areNumbers = /^\d/.test(one) && /^\d/.test(other)
  if (areNumbers && first !== second) return first - second
  return one < other ? -1 : Number(one > other)
}
