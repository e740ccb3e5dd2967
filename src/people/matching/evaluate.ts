/** How well groups fit the truth, by pairs of records: of those joined how many are right, of those that belong together how many are joined. */
export type Fitness = {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly joined: number
  readonly right: number
  readonly true: number
}

/** Compares groups with the truth: for each record, in one order, the name of its group and who it really is. */
export function fitnessOf(groups: readonly string[], truth: readonly string[]): Fitness {
  const both = groups.map((group, record) => `${group}\n${truth[record] ?? ''}`)
  const joined = pairsWithin(groups)
  const belonging = pairsWithin(truth)
  const right = pairsWithin(both)
  const precision = joined === 0 ? 1 : right / joined
  const recall = belonging === 0 ? 1 : right / belonging
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, joined, right, true: belonging }
}

function pairsWithin(names: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  let pairs = 0
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2
  return pairs
}
