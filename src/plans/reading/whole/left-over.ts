import type { PlanDocument } from '../../document/plan-document.ts'
import type { Issue } from '../issue.ts'
import { readHeading } from './headings.ts'
import type { Line, Outline } from './outline.ts'

/**
 * Text that belongs to no action, each stretch of it as one issue. Headings are told where no section has them, and
 * what success looks like where no section was found to have it.
 */
export function leftOverText(
  left: readonly Line[],
  successes: Outline['successes'],
  sections: readonly PlanDocument['sections'][number][],
): readonly Issue[] {
  const said = sections.map(({ success }) => success ?? '').join('\n')
  const unsaid = successes.filter(({ text }) => !said.includes(text))
  const used: Used = {
    numbers: new Set(sections.map(({ number }) => number)),
    titles: new Set(sections.map(({ title }) => title)),
    parts: new Set(sections.map(({ part }) => part ?? '')),
  }
  const lines = [...left, ...unsaid].toSorted((one, other) => one.at - other.at)
  return stretchesOf(lines)
    .filter((stretch) => stretch.some((line) => !isUsed(line, used)))
    .map((stretch) => ({
      code: 'left-over',
      where: { table: 0, row: stretch[0]?.at ?? 0, column: 0 },
      quote: stretch.map(({ whole, text }) => whole ?? text).join('\n'),
      message: 'This stands in the plan and belongs to no action.',
      suggestion: null,
    }))
}

type Used = Readonly<Record<'numbers' | 'titles' | 'parts', ReadonlySet<string>>>

type Told = Pick<Line, 'text' | 'at'> & {
  readonly kind: Line['kind'] | 'success'
  readonly whole?: string
}

function stretchesOf(lines: readonly Told[]): readonly (readonly Told[])[] {
  const stretches: Told[][] = []
  for (const line of lines) {
    const last = stretches.at(-1)
    if (last && line.at - (last.at(-1)?.at ?? 0) <= 1) last.push(line)
    else stretches.push([line])
  }
  return stretches
}

/** Whether a heading did its work: it names a section or a part, or says what stands below it. */
function isUsed({ kind, text }: Told, { numbers, titles, parts }: Used): boolean {
  if (text.trim() === '') return true
  if (kind !== 'heading') return false
  const heading = readHeading(text)
  if (heading.kind === 'section') {
    return heading.title === '' ? numbers.has(heading.number ?? '') : titles.has(heading.title)
  }
  return heading.kind === 'part' ? parts.has(heading.number) : heading.kind !== 'aside'
}
