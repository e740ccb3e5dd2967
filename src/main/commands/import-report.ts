import type { ImportSummary, Problem } from '#interchange'

const shownAtMost = 50

/** What an import came to, in lines for the person who ran it. */
export function importReport(summary: ImportSummary): readonly string[] {
  return [
    ...Object.entries(summary.files).map(([file, count]) => {
      const parts = [
        [count.new, 'new'],
        [count.changed, 'changed'],
        [count.unchanged, 'as before'],
        [count.repeated, 'repeated in the file'],
        [count.refused, 'refused'],
      ] as const
      const told = parts
        .filter(([rows]) => rows > 0)
        .map(([rows, what]) => `${number(rows)} ${what}`)
      return `${file}: ${number(count.read)} rows read${told.length > 0 ? `: ${told.join(', ')}` : ''}`
    }),
    ...summary.missingFiles.map((file) => `${file}: not in the folder; read as empty`),
    ...Object.entries(summary.unknownColumns).map(
      ([file, names]) => `${file}: columns not known here and left out: ${names.join(', ')}`,
    ),
    ...summary.findings.map(({ text, count, examples }) => {
      const few = examples.slice(0, 5).join(', ')
      return `${text}: ${number(count)}${few ? ` (${few}${count > 5 ? ', …' : ''})` : ''}`
    }),
    ...summary.changes.first
      .slice(0, shownAtMost)
      .map(
        ({ file, id, column, from, to }) =>
          `${file}: ${id} changes: ${column} was “${from}”, now “${to}”`,
      ),
    ...more(summary.changes.count, 'changes'),
  ]
}

/** The rows that were refused: where, what stood there, and what would be right. */
export function problemReport(problems: ImportSummary['problems']): readonly string[] {
  if (problems.count === 0) return []
  return [
    `${number(problems.count)} ${problems.count === 1 ? 'thing is' : 'things are'} wrong:`,
    ...problems.first.slice(0, shownAtMost).map(problemLine),
    ...more(problems.count, 'problems'),
  ]
}

function problemLine({ file, line, column, value, advice }: Problem): string {
  const place = [file, line > 0 ? `line ${line}` : '', column].filter(Boolean).join(', ')
  return `  ${place}: ${value === '' ? '' : `“${value}”. `}${advice}`
}

function more(count: number, what: string): readonly string[] {
  return count > shownAtMost ? [`  … and ${number(count - shownAtMost)} more ${what}`] : []
}

function number(value: number): string {
  return value.toLocaleString('en-GB')
}
