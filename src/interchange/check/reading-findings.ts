import type { ImportSummary } from '../import/import-summary.ts'
import type { QualityFinding } from './quality-finding.ts'

/** What the reading of a folder itself left to tell, beside what was asked of its rows. */
export function readingFindings(summary: ImportSummary): readonly QualityFinding[] {
  const findings = [filesUnreadable, rowsRefused, columnsNotKnown, filesMissing]
  return findings.map((find) => find(summary)).filter(({ count }) => count > 0)
}

function filesUnreadable({ unreadableFiles }: ImportSummary): QualityFinding {
  return {
    id: 'files_unreadable',
    severity: 'error',
    title: 'Files that cannot be read',
    guidance: 'An import stores nothing until they can be read, whatever rows are given up.',
    count: unreadableFiles.length,
    examples: unreadableFiles,
  }
}

const shownExamples = 5

/** Rows, not problems: a row may have several. */
function rowsRefused({ files, problems }: ImportSummary): QualityFinding {
  const places = problems.first
    // What is wrong with a file as a whole stands on its header line, or on none.
    .filter(({ line }) => line > 1)
    .map(({ file, line }) => `${file}, line ${line}`)
  return {
    id: 'rows_refused',
    severity: 'error',
    title: 'Rows that cannot be read',
    guidance: 'An import stores nothing until they are put right or given up.',
    count: Object.values(files).reduce((sum, { refused }) => sum + refused, 0),
    examples: [...new Set(places)].slice(0, shownExamples),
  }
}

function columnsNotKnown({ unknownColumns }: ImportSummary): QualityFinding {
  const columns = Object.entries(unknownColumns)
  return {
    id: 'columns_not_known',
    severity: 'note',
    title: 'Columns not known here and left out',
    guidance: 'Check that none is a column of the folder written otherwise.',
    count: columns.reduce((sum, [, names]) => sum + names.length, 0),
    examples: columns.map(([file, names]) => `${file}: ${names.join(', ')}`),
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
