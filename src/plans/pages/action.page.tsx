import type { ComponentChildren, VNode } from 'preact'
import { statusMark } from '#commitment'
import { summaryList } from '#design'
import { pathwayStages, printDue } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import { isInPlan } from '../changing/change.ts'
import { typeInWords } from '../plan/type-in-words.ts'
import { milestoneInWords, percentReached } from '../reviewing/milestone.ts'
import type { ActionShown } from './action-shown.ts'
import { claimsPart } from './claims-part.tsx'
import { evidencePart } from './evidence-part.tsx'
import { PlanFrame, type PlanPlace, planHref } from './plan-frame.tsx'
import { tiesOf } from './ties.tsx'
import { updatesPart } from './updates-part.tsx'

/** One action: what is to be done, how it stands and why, what shows it, and what was told of it. */
export function ActionPage({
  place,
  shown,
}: {
  readonly place: PlanPlace
  readonly shown: ActionShown
}): VNode {
  const { action, mayTell } = shown
  const status = place.open.statuses.get(action.id)
  return (
    <PlanFrame place={place} title="An action">
      <span class="govuk-caption-l">{`Action ${action.number}`}</span>
      <h1 class="govuk-heading-l">
        <bdi>{action.statement}</bdi>
      </h1>
      {status && (
        <>
          <p class="govuk-body">{statusMark(status)}</p>
          <ul class="govuk-list govuk-list--bullet">
            {status.why.map((sentence) => (
              <li key={sentence}>
                <bdi>{sentence}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {!isInPlan(action) && (
        <p class="govuk-body">
          <strong>This action has left the plan.</strong>
        </p>
      )}
      {mayTell && isInPlan(action) && place.base === '/our-plans' && actsPart(place, action)}
      {factsPart(place, shown)}
      {milestonesPart(shown)}
      {claimsPart(place, shown)}
      {evidencePart(place, shown)}
      {updatesPart(place, shown)}
    </PlanFrame>
  )
}

/** The steps on its way, for those who follow the plan. */
function milestonesPart({ milestones }: ActionShown): VNode | null {
  if (milestones.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{`Milestones: ${percentReached(milestones)}% of the way`}</h2>
      <ol class="govuk-list govuk-list--number">
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            <bdi>{milestone.title}</bdi>
            {milestoneInWords(milestone)}
          </li>
        ))}
      </ol>
    </section>
  )
}

function actsPart(place: PlanPlace, action: PlanAction): VNode {
  const to = (part: string, words: string) => (
    <li key={part}>
      <a class="govuk-link" href={planHref(place, 'actions', action.id, part)}>
        {words}
      </a>
    </li>
  )
  return (
    <nav class="waymark-plan__acts" aria-label="What you can do">
      <ul class="govuk-list">
        {to('update', 'Say how it stands')}
        {to('evidence', 'Give evidence')}
        {place.isOurs && to('colour', 'Set its colour by hand')}
        {place.isOurs && to('ties', 'Tie it to another action')}
        {place.isOurs && (
          <li>
            <a
              class="govuk-link"
              href={`${planHref(place, 'requests', 'new', 'alter')}?action=${action.id}`}
            >
              {place.open.plan.version === 0 ? 'Change its wording' : 'Ask for a change'}
            </a>
          </li>
        )}
        {to('milestones', 'Its milestones')}
      </ul>
    </nav>
  )
}

function factsPart(place: PlanPlace, { action, pledge }: ActionShown): VNode {
  const { sections } = place.open
  const section = sections.find(({ id }) => id === action.sectionId)
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    ['Due', dueInWords(place, action)],
    ['Aim', section && <bdi>{`${section.number} ${section.title}`}</bdi>],
    ['Pillar', action.type && <bdi>{typeInWords(action.type)}</bdi>],
    ['Part of the pathway', stagesInWords(action)],
    ['Who leads', namesList(action.leads)],
    ['Who works on it', namesList(action.partners)],
    ['Success looks like', successOf(action.success, section?.success)],
    ['Resources', action.resources && <bdi>{action.resources}</bdi>],
    ['Pledge', pledge && pledgeLink(pledge)],
    ['Other actions', tiesOf(place, action)],
    ['Number before', action.formerNumbers.join(', ')],
  ]
  return summaryList({
    rows: rows
      .filter(([, value]) => value)
      .map(([key, value]) => ({
        key: { text: key },
        value: typeof value === 'string' ? { text: value } : { html: <>{value}</> },
      })),
  })
}

/**
 * When it is due, and how that was written where it was written otherwise. What was not read as a date may be anything, and is
 * shown to those alone whose plan it is.
 */
function dueInWords({ isOurs }: PlanPlace, { due }: PlanAction): ComponentChildren {
  const words = printDue(due)
  const raw = due.kind === 'unparsed' && !isOurs ? '' : due.raw.trim()
  if (raw === '' || words.toLowerCase().endsWith(raw.toLowerCase())) return words
  return (
    <>
      {`${words} (written “`}
      <bdi>{raw}</bdi>”)
    </>
  )
}

function stagesInWords({ stages }: PlanAction): string {
  return pathwayStages
    .filter(({ code }) => stages.includes(code))
    .map(({ label }) => label)
    .join(', ')
}

function namesList(assigned: PlanAction['leads']): ComponentChildren {
  if (assigned.length === 0) return null
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {assigned.map(({ name, isPlaceholder }) => (
        <li key={name}>
          <bdi>{name}</bdi>
          {isPlaceholder && ' (still to be found)'}
        </li>
      ))}
    </ul>
  )
}

function successOf(own: string | undefined, ofSection: string | undefined): ComponentChildren {
  if (own) return <bdi>{own}</bdi>
  if (!ofSection) return null
  return (
    <>
      <bdi>{ofSection}</bdi> (for the whole aim)
    </>
  )
}

function pledgeLink({ words, href }: { readonly words: string; readonly href: string }): VNode {
  return (
    <a class="govuk-link" href={href}>
      <bdi>{words}</bdi>
    </a>
  )
}
