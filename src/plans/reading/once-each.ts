import type { Issue } from './issue.ts'

/** Nothing is told twice; what a plan does not explain is told where it stands first, with how often it stands in all. */
export function onceEach(all: readonly Issue[]): readonly Issue[] {
  const issues = [...new Map(all.map((issue) => [JSON.stringify(issue), issue])).values()]
  const counts = new Map<string, number>()
  for (const issue of issues) counts.set(keyOf(issue), (counts.get(keyOf(issue)) ?? 0) + 1)
  const told = new Set<string>()
  return issues.flatMap((issue) => {
    if (issue.code !== 'owner-unknown') return [issue]
    const key = keyOf(issue)
    if (told.has(key)) return []
    told.add(key)
    const count = counts.get(key) ?? 1
    return [
      count === 1 ? issue : { ...issue, message: `${issue.message} It stands in ${count} rows.` },
    ]
  })
}

function keyOf({ code, message }: Issue): string {
  return `${code}\n${message}`
}
