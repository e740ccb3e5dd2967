/** A run of words that both texts have, that was taken out, or that was put in. */
export type Run = { readonly kind: 'same' | 'out' | 'in'; readonly words: string }

/** Beyond so many pairs of words the two are told one after the other. */
const mostPairs = 1_000_000

/** What changed between two texts, word by word, as few words as may be. What is taken out stands before what takes its place. */
export function wordDifferences(before: string, after: string): readonly Run[] {
  const [one, other] = [wordsOf(before), wordsOf(after)]
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  let end = 0
  const most = Math.min(one.length, other.length) - start
  while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  const middle = between(one.slice(start, one.length - end), other.slice(start, other.length - end))
  return joined([
    ...asRuns('same', one.slice(0, start)),
    ...middle,
    ...asRuns('same', one.slice(one.length - end)),
  ])
}

/** Each word with the blanks after it, so that nothing is lost. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|^\s+/g) ?? []
}

function asRuns(kind: Run['kind'], words: readonly string[]): readonly Run[] {
  return words.map((one) => ({ kind, words: one }))
}

function between(one: readonly string[], other: readonly string[]): readonly Run[] {
  if (one.length * other.length > mostPairs) {
    return [...asRuns('out', one), ...asRuns('in', other)]
  }
  const longest = longestFrom(one, other)
  const runs: Run[] = []
  let [at, otherAt] = [0, 0]
  while (at < one.length || otherAt < other.length) {
    const kind = nextKind(one[at], other[otherAt], [
      longest[at + 1]?.[otherAt],
      longest[at]?.[otherAt + 1],
    ])
    runs.push({ kind, words: (kind === 'in' ? other[otherAt] : one[at]) ?? '' })
    if (kind !== 'in') at += 1
    if (kind !== 'out') otherAt += 1
  }
  return runs
}

/** What to do with the next word of each: `shared` are the words both rests have once the one, or the other, is passed over. */
function nextKind(
  word: string | undefined,
  other: string | undefined,
  [shared = 0, sharedOther = 0]: readonly [number | undefined, number | undefined],
): Run['kind'] {
  if (word === undefined) return 'in'
  if (other === undefined) return 'out'
  if (word === other) return 'same'
  return shared >= sharedOther ? 'out' : 'in'
}

/** How many words the rests of both have in common, from each pair of places on. */
function longestFrom(one: readonly string[], other: readonly string[]): readonly number[][] {
  const longest = Array.from({ length: one.length + 1 }, () =>
    new Array<number>(other.length + 1).fill(0),
  )
  for (let at = one.length - 1; at >= 0; at -= 1) {
    const [row, below] = [longest[at] ?? [], longest[at + 1] ?? []]
    for (let otherAt = other.length - 1; otherAt >= 0; otherAt -= 1) {
      row[otherAt] =
        one[at] === other[otherAt]
          ? (below[otherAt + 1] ?? 0) + 1
          : Math.max(below[otherAt] ?? 0, row[otherAt + 1] ?? 0)
    }
  }
  return longest
}

/** Neighbours of one kind as one run; between two words both have, what is out before what is in. */
function joined(runs: readonly Run[]): readonly Run[] {
  const found: Run[] = []
  let changed: Readonly<Record<'out' | 'in', string>> = { out: '', in: '' }
  const settle = () => {
    for (const kind of ['out', 'in'] as const) {
      if (changed[kind]) found.push({ kind, words: changed[kind] })
    }
    changed = { out: '', in: '' }
  }
  for (const { kind, words } of runs) {
    if (kind !== 'same') {
      changed = { ...changed, [kind]: changed[kind] + words }
      continue
    }
    settle()
    const last = found.at(-1)
    if (last?.kind === 'same') found[found.length - 1] = { kind, words: last.words + words }
    else found.push({ kind, words })
  }
  settle()
  return found
}
