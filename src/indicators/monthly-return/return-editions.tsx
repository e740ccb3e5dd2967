import { Temporal } from 'temporal-polyfill'
import { summaryList } from '#design'
import { dayInWords, london } from '#vocabulary'
import type { KeptEdition } from './edition.store.ts'
import type { Place } from './return-place.ts'

/** The editions of a return, the latest first, each with its file. */
export function editionsList({ council, month }: Place, editions: readonly KeptEdition[]) {
  if (editions.length === 0) return <p class="govuk-body">It has not been signed off yet.</p>
  const address = `/returns/${council.scope}/${month}/editions`
  return (
    <>
      <h2 class="govuk-heading-m">Editions</h2>
      {editions.map((edition) => editionCard(edition, `${address}/${edition.edition}.csv`))}
    </>
  )
}

function editionCard(edition: KeptEdition, file: string) {
  const rows = [
    ['Signed off by', edition.signedBy],
    ['When', momentInWords(edition.asOf)],
    ['Notes', edition.notes || 'None'],
    ['Definition', edition.definitionVersion],
    ['SHA-256', edition.sha256],
  ] as const
  return summaryList({
    card: {
      title: { text: `Edition ${edition.edition}` },
      actions: { items: [{ href: file, text: 'Download (CSV)' }] },
    },
    rows: rows.map(([key, value]) => ({
      key: { text: key },
      value: { text: value, ...(key === 'SHA-256' ? { classes: 'govuk-!-text-break-word' } : {}) },
    })),
  })
}

function momentInWords(moment: string): string {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(london)
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  return `${dayInWords(local.toPlainDate())} at ${time}`
}
