import type { Issue } from '../issue.ts'
import type { Line } from './outline.ts'

/** Text that belongs to no action, each stretch of it as one issue; headings alone are told where no section has them. */
export function leftOverText(lines: readonly Line[], used: ReadonlySet<string>): readonly Issue[] {
  const stretches: Line[][] = []
  for (const line of lines) {
    const last = stretches.at(-1)
    if (last && line.at - (last.at(-1)?.at ?? 0) === 1) last.push(line)
    else stretches.push([line])
  }
  return stretches
    .filter((stretch) =>
      stretch.some(({ kind, context }) => kind !== 'heading' || !used.has(context.title)),
    )
    .map((stretch) => ({
      code: 'left-over',
      where: { table: 0, row: stretch[0]?.at ?? 0, column: 0 },
      quote: stretch.map(({ text }) => text).join('\n'),
      message: 'This stands in the plan and belongs to no action.',
      suggestion: null,
    }))
}
