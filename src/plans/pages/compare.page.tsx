import type { VNode } from 'preact'
import type { SignedInFrame } from '#access'
import { backLink, Page, stackingTable } from '#design'
import { importInWords, type ListedImport } from '../importing/listed-import.ts'
import type { ReadingDifference } from '../reading/compare-readings.ts'

type Props = SignedInFrame & {
  readonly id: string
  readonly name: string
  readonly otherName: string | undefined
  readonly others: readonly ListedImport[]
  readonly differences: readonly ReadingDifference[]
}

/** Two readings of one plan beside each other: what each has that the other lacks. */
export function ComparePage(props: Props): VNode {
  const { frame, id, name, otherName, others } = props
  return (
    <Page
      {...frame}
      title="Compare two readings"
      section="our-plans"
      before={backLink({ text: 'Back to what was read', href: `/our-plans/imports/${id}` })}
    >
      <span class="govuk-caption-l">
        <bdi>{name}</bdi>
      </span>
      <h1 class="govuk-heading-l">Compare two readings</h1>
      <p class="govuk-body">
        A page and a document of one plan seldom hold the same: headings get lost, cells shift. Here
        is what each has that the other lacks.
      </p>
      <h2 class="govuk-heading-m">With which?</h2>
      {others.length === 0 ? (
        <p class="govuk-body">No other file was read yet.</p>
      ) : (
        <ul class="govuk-list">
          {others.map((other) => (
            <li key={other.id}>
              <a class="govuk-link" href={`/our-plans/imports/${id}/compare?with=${other.id}`}>
                <bdi>{importInWords(other)}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
      {otherName !== undefined && differencesPart(props, otherName)}
    </Page>
  )
}

function differencesPart({ name, differences }: Props, otherName: string): VNode {
  if (differences.length === 0) return <p class="govuk-body">They say the same.</p>
  return stackingTable({
    id: 'differences',
    caption: differences.length === 1 ? '1 difference' : `${differences.length} differences`,
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Where' }, { text: 'What' }, { text: name }, { text: otherName }],
    rows: differences.map((one) => [
      { html: <bdi>{[one.of, one.number].filter(Boolean).join(' ')}</bdi> },
      { html: <bdi>{one.what}</bdi> },
      { html: <bdi>{one.one ?? 'Nothing'}</bdi> },
      { html: <bdi>{one.other ?? 'Nothing'}</bdi> },
    ]),
  })
}
