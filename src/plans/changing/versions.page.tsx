import type { VNode } from 'preact'
import { stackingTable } from '#design'
import { dayInWords } from '#vocabulary'
import { PlanPartPage } from '../pages/part.page.tsx'
import { type PlanPlace, planHref } from '../pages/plan-frame.tsx'
import type { Version } from './version.store.ts'

type Props = { readonly place: PlanPlace; readonly versions: readonly Version[] }

/** The versions of a plan: which body approved each, when, where that is written, and what changed. */
export function VersionsPage({ place, versions }: Props): VNode {
  return (
    <PlanPartPage place={place} title="Versions">
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
            { html: linkTo(place, version) },
          ]),
        })
      )}
    </PlanPartPage>
  )
}

function linkTo(place: PlanPlace, { number }: Version): VNode {
  return (
    <a class="govuk-link" href={planHref(place, 'versions', String(number))}>
      {number === 1 ? 'Version 1, the first' : `Version ${number} against version ${number - 1}`}
    </a>
  )
}
