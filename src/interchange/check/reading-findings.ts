import type { ImportSummary } from '../import/import-summary.ts'
import type { QualityFinding } from './quality-finding.ts'

/** What the reading of a folder itself left to tell, beside what was asked of its rows. */
export function readingFindings(summary: ImportSummary): readonly QualityFinding[] {
  return [rowsRefused(summary), columnsNotKnown(summary), filesMissing(summary)].filter(
    ({ count }) => count > 0,
  )
}

const shownExamples = 5

function rowsRefused({ problems }: ImportSummary): QualityFinding {
  const places = problems.first.map(({ file, line }) => `${file}, line ${line}`)
  return {
    id: 'rows_refused',
    severity: 'error',
    title: 'Rows that cannot be read',
    guidance: 'An import stores nothing until they are put right or given up.',
    count: problems.count,
    examples: places.slice(0, shownExamples),
  }
}

function columnsNotKnown({ unknownColumns }: ImportSummary): QualityFinding {
  const columns = Object.entries(unknownColumns).flatMap(([file, names]) =>
    names.map((name) => `${file}: ${name}`),
  )
  return {
    id: 'columns_not_known',
    severity: 'note',
    title: 'Columns not known here and left out',
    guidance: 'Check that none is a column of the folder written otherwise.',
    count: columns.length,
    examples: columns.slice(0, shownExamples),
  }
}

function filesMissing({ missingFiles }: ImportSummary): QualityFinding {
  return {
    id: 'files_missing',
    severity: 'note',
    title: 'Files not in the folder, read as empty',
    guidance:
      'Add them where there is something to put in them: figures that rest on them are too low.',
    count: missingFiles.length,
    examples: missingFiles,
  }
}
