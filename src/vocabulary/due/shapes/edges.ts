const words =
  '(?:ongoing|reviews?|reviewed|reviewing|then|thereafter|after that|with|and|basis|on an?|an?|as|at least|minimum|plus|the)'
const marks = '[-/,;:&+]+'
const atStart = new RegExp(`^(?:${marks}|${words}\\b) ?`)
const atEnd = new RegExp(` ?(?:${marks}|\\b${words})$`)

/** A text without the words at its edges that add nothing to when: “then”, “review”, “with a”. */
export function withoutEdges(text: string): string {
  const bare = text.replace(atStart, '').replace(atEnd, '').trim()
  return bare === text ? bare : withoutEdges(bare)
}
