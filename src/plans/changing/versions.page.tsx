import type { VNode } from 'preact'
import { stackingTable } from '#design'
import { dayInWords } from '#vocabulary'
import { type PlanPart, PlanPartPage, partHref } from './plan-part.tsx'
import type { Version } from './version.store.ts'

type Props = { readonly part: PlanPart; readonly versions: readonly Version[] }

/** The versions of a plan: which body approved each, when, where that is written, and what changed. */
export function VersionsPage({ part, versions }: Props): VNode {
  return (
    <PlanPartPage part={part} title="Versions">
      {versions.length === 0 ? (
        <p class="govuk-body">No body has approved this plan yet. It is a draft.</p>
      ) : (
        stackingTable({
          id: 'versions',
          caption: 'Versions, the latest first',
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
          head: [
            { text: 'Version' },
            { text: 'Approved on' },
            { text: 'By' },
            { text: 'Minutes' },
            { text: 'What changed' },
          ],
          rows: versions.map((version) => [
            { text: String(version.number) },
            { text: dayInWords(version.approvedOn) },
            { html: <bdi>{version.approvedBy}</bdi> },
            { html: <bdi>{version.minuteReference}</bdi> },
            { html: linkTo(part, version) },
          ]),
        })
      )}
    </PlanPartPage>
  )
}

function linkTo(part: PlanPart, { number }: Version): VNode {
  return (
    <a class="govuk-link" href={partHref(part, 'versions', String(number))}>
      {number === 1 ? 'Version 1, the first' : `Version ${number} against version ${number - 1}`}
    </a>
  )
}
