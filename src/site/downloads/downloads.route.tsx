import type { FastifyInstance } from 'fastify'
import { everyone } from '#access'
import { readReading } from '#indicators'
import { type Answer, answerOf, pageAnswer } from '../answer.ts'
import type { SiteNeeds } from '../needs.ts'
import { paths } from '../paths.ts'
import { publicGet } from '../public-get.ts'
import { breakdownsOfMonths } from '../told/read-breakdowns-told.ts'
import { isTold, readTold, readToldFromTheFirst, type ToldRegion } from '../told/read-told.ts'
import { breakdownColumns, breakdownRows } from './breakdowns-csv.ts'
import { csvFile, inventedNote } from './csv-file.ts'
import { dictionaryColumns, dictionaryRows } from './dictionary.ts'
import { DownloadsPage } from './downloads.page.tsx'
import { figureColumns, figureRows } from './figures-csv.ts'
import { realNote, snapshotColumns, snapshotRows } from './snapshot-csv.ts'
import { tablesFile } from './tables-ods.ts'

const csv = 'text/csv; charset=utf-8'
const ods = 'application/vnd.oasis.opendocument.spreadsheet'

/** The page of downloads and the files themselves. */
export function downloadsRoutes(app: FastifyInstance, needs: SiteNeeds): void {
  const { isDemonstration } = needs
  const note = isDemonstration ? inventedNote : ''
  const page = publicGet(needs, async () => {
    const told = await readTold(needs)
    const hasFigures = told !== undefined && isTold(told)
    return pageAnswer(<DownloadsPage hasFigures={hasFigures} isDemonstration={isDemonstration} />)
  })
  const figures = fromFigures(needs, async (told) => {
    const rows = figureRows(told, await readReading(needs.db))
    return answerOf(csv, csvFile(figureColumns, rows, note), nameOf(paths.figuresFile))
  })
  const breakdowns = fromFigures(needs, async (told) => {
    const rows = breakdownRows(told, await breakdownsOfMonths(needs, told))
    return answerOf(csv, csvFile(breakdownColumns, rows, note), nameOf(paths.breakdownsFile))
  })
  const tables = fromFigures(needs, async (told) =>
    answerOf(ods, tablesFile(told, await readReading(needs.db), note), nameOf(paths.tablesFile)),
  )
  const dictionary = publicGet(needs, async () =>
    answerOf(csv, csvFile(dictionaryColumns, dictionaryRows(), note), nameOf(paths.dictionaryFile)),
  )
  const snapshot = publicGet(needs, async () => {
    const file = csvFile(snapshotColumns, snapshotRows(), isDemonstration ? realNote : '')
    return answerOf(csv, file, nameOf(paths.snapshotFile))
  })
  const open = { config: { rule: everyone() } }
  app.get(paths.downloads, open, page)
  app.get(paths.figuresFile, open, figures)
  app.get(paths.breakdownsFile, open, breakdowns)
  app.get(paths.tablesFile, open, tables)
  app.get(paths.dictionaryFile, open, dictionary)
  app.get(paths.snapshotFile, open, snapshot)
}

/** A file made from every month's figures; there is none before the first complete month. */
function fromFigures(needs: SiteNeeds, make: (told: ToldRegion) => Promise<Answer>) {
  return publicGet(needs, async () => {
    const told = await readToldFromTheFirst(needs)
    return told && make(told)
  })
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
