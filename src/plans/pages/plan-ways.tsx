import type { VNode } from 'preact'
import type { PlanFormat } from '../files/write-plan.ts'
import { type PlanPlace, planHref } from './plan-frame.tsx'

/** Every file a plan is written as, by its ending. */
const files: Readonly<Record<PlanFormat, string>> = {
  docx: 'DOCX',
  xlsx: 'XLSX',
  ods: 'ODS',
  csv: 'CSV',
  json: 'JSON',
  md: 'Markdown',
}

/** Where a plan leads on to: other views of it, files, and, for those who write it, what they do. */
export function planWays(place: PlanPlace): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">More of this plan</h2>
      <ul class="govuk-list">
        {way(place, 'timeline', 'As a timeline')}
        {way(place, 'attention', 'What needs attention: late, stale, without owner or evidence')}
        {way(place, 'changes', 'What has changed since')}
        {way(place, 'versions', 'Its versions, and who approved them')}
        {reviewsOf(place)}
        {way(place, 'account', 'From pledge to figure')}
      </ul>
      {place.isOurs && (
        <>
          <h2 class="govuk-heading-m">For your organisation</h2>
          <ul class="govuk-list">
            {way(place, 'terms', 'How it is called, followed and approved')}
            {place.open.plan.version === 0 && way(place, 'bring', 'Bring in what was pledged')}
            {way(place, 'requests', 'Changes asked for')}
          </ul>
        </>
      )}
      <h2 class="govuk-heading-m">Take it along</h2>
      <ul class="govuk-list waymark-plan__ways">
        {Object.entries(files).map(([ending, words]) => way(place, `plan.${ending}`, words))}
        {way(place, 'calendar.ics', 'Calendar')}
        {way(place, 'updates.atom', 'Feed of updates')}
      </ul>
    </>
  )
}

/** Reviews as they go on are for those whose plan it is; what came of each is for everybody. */
function reviewsOf(place: PlanPlace): VNode | null {
  const words = 'Its reviews, and what came of each'
  if (place.isOurs) return way(place, 'reviews', words)
  return place.open.plan.state === 'draft'
    ? null
    : way({ open: place.open, base: '/plans' }, 'reviews', words)
}

function way(place: Pick<PlanPlace, 'base' | 'open'>, part: string, words: string): VNode {
  return (
    <li key={part}>
      <a class="govuk-link" href={planHref(place, part)}>
        {words}
      </a>
    </li>
  )
}
