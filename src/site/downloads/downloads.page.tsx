import type { VNode } from 'preact'
import { codeName, scrollingTable } from '#design'
import { paths } from '../paths.ts'
import { PublicPage } from '../public-page.tsx'
import { type Described, describedFiles } from './dictionary.ts'

type Props = { readonly hasFigures: boolean; readonly isDemonstration: boolean }

/** What can be downloaded, and what each column means. */
export function DownloadsPage({ hasFigures, isDemonstration }: Props): VNode {
  return (
    <PublicPage title="Downloads" section="downloads" isDemonstration={isDemonstration} above={[]}>
      <h1 class="govuk-heading-xl">Downloads</h1>
      <p class="govuk-body-l">
        The figures of these pages as files, for spreadsheets and programs.
      </p>
      {hasFigures ? (
        files()
      ) : (
        <p class="govuk-body">
          There are no figures yet. The files appear with the first complete month.
        </p>
      )}
      <h2 class="govuk-heading-l">The official autumn snapshot</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.snapshotFile}>
          Every value since 2010 with its source (CSV)
        </a>
      </p>
      <h2 class="govuk-heading-l">What the columns mean</h2>
      {describedFiles.map(columnsOf)}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.dictionaryFile}>
          All columns as a file (CSV)
        </a>
      </p>
    </PublicPage>
  )
}

function files(): VNode {
  return (
    <>
      <h2 class="govuk-heading-l">Monthly figures</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <a class="govuk-link" href={paths.figuresFile}>
            Every indicator, place and complete month (CSV)
          </a>
          , one figure a row
        </li>
        <li>
          <a class="govuk-link" href={paths.breakdownsFile}>
            Breakdowns by gender, nationality and age (CSV)
          </a>
          , small numbers withheld
        </li>
        <li>
          <a class="govuk-link" href={paths.tablesFile}>
            Every indicator as tables (ODS spreadsheet)
          </a>
          , laid out as the national workbook: the region first, a row a council, a column a month
        </li>
      </ul>
      <p class="govuk-body">
        No file adds months together. People seen in two councils count in both, so do not add the
        councils up: the region has rows of its own.
      </p>
    </>
  )
}

function columnsOf({ file, title, columns }: Described): VNode {
  return scrollingTable({
    id: `columns-${file.replace(/\W/g, '-')}`,
    caption: title,
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Column' }, { text: 'Meaning' }],
    rows: columns.map(({ name, meaning }) => [{ html: codeName(name) }, { text: meaning }]),
  })
}
