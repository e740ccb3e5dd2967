/**
 * Runs of words that a text has in common with a seed, each as long as it goes: what was copied, in plain
 * words. Upper and lower case, punctuation and the breaks of lines make no difference.
 */
export function sharedRuns(text: string, seedText: string, run = 8): readonly string[] {
  const words = plainWords(text)
  const seeded = new Set(runsOf(plainWords(seedText), run))
  const isShared = runsOf(words, run).map((one) => seeded.has(one))
  return isShared.flatMap((shared, first) => {
    if (!shared || isShared[first - 1]) return []
    const after = isShared.indexOf(false, first)
    const last = (after === -1 ? isShared.length : after) - 1
    return [words.slice(first, last + run).join(' ')]
  })
}

/** A source file as its reader sees it: what stands between marks of JSX joined, as the page joins it. */
export function withoutTags(source: string): string {
  return source.replace(/\{'([^']*)'\}/g, '$1').replace(/<\/?[a-zA-Z][^<>]*>/g, ' ')
}

function plainWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]|\p{Mark}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}

function runsOf(words: readonly string[], run: number): readonly string[] {
  return words.slice(0, Math.max(0, words.length - run + 1)).map((_, first) => {
    return words.slice(first, first + run).join(' ')
  })
}
