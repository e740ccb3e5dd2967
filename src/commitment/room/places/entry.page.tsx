import type { VNode } from 'preact'
import { apartIn, checkboxes, input, textarea } from '#design'
import { labelOfQuestion } from '../../templates/template.ts'
import { protectiveFactors } from '../protective-factors.ts'
import type { EntryView } from '../view/room-view.ts'
import { stageTags } from '../view/stage-tags.tsx'
import { actButton, actForm } from './act-form.tsx'
import { linkForm, upstreamForm } from './entry-links.tsx'
import { errorIn, stageBoxes } from './fields-of-place.tsx'
import { may, type Place, textOf, textsOf, typedIn } from './place.ts'
import { RoomFrame } from './room-frame.tsx'

type Props = { readonly place: Place; readonly entry: EntryView }

/** One thing that was written, and all that may be done with it. */
export function EntryPage({ place, entry }: Props): VNode {
  const about = { entry_id: entry.id }
  const isHost = place.audience === 'host'
  const isOwn = place.isOwn(entry.id)
  const mayArrange = isHost || isOwn || place.room.placing === 'anybodys'
  return (
    <RoomFrame place={place} title="An entry">
      <span class="govuk-caption-l">{labelOfQuestion(entry.question)}</span>
      <h1 class="govuk-heading-l">{entry.words}</h1>
      <p class="govuk-body">{stageTags(entry.stages)}</p>
      {firstWords(place, entry)}
      {entry.by && <p class="govuk-body">{apartIn(`By ${entry.by}.`, [entry.by])}</p>}
      {mayArrange && arrangeForms(place, entry)}
      {(isOwn || isHost) && rewordForm(place, entry)}
      {isOwn && actButton(place, 'withdraw-entry', 'Take it away', about)}
      {hideForms(place, entry)}
    </RoomFrame>
  )
}

/** What its writer wrote, where whoever hosts has put it otherwise: for the writer and the hosts alone. */
function firstWords({ room, audience, isOwn }: Place, entry: EntryView): VNode | null {
  if (!entry.isReworded) return null
  const first = room.entries.get(entry.id)?.originally
  return (
    <>
      <p class="govuk-body">Put otherwise by whoever facilitates or takes notes.</p>
      {first && (audience === 'host' || isOwn(entry.id)) && (
        <p class="govuk-body">{`First worded: ${first}`}</p>
      )}
    </>
  )
}

function arrangeForms(place: Place, entry: EntryView): VNode {
  const about = { entry_id: entry.id }
  const placed = typedIn(place, 'place-entry', about)
  return (
    <>
      {actForm(place, {
        act: 'place-entry',
        press: 'Place it',
        about,
        children: stageBoxes(
          { name: 'stages', legend: 'On which stages?', hint: 'As many as it belongs to.' },
          placed ? textsOf(placed, 'stages') : entry.stages,
        ),
      })}
      {entry.stages.length === 0 &&
        actForm(place, {
          act: 'leave-unplaced',
          press: 'Leave it without a stage',
          classes: 'govuk-button--secondary',
          about,
          children: input({
            name: 'reason',
            value:
              textOf(typedIn(place, 'leave-unplaced', about), 'reason') ?? entry.unplacedReason,
            label: { text: 'Why does it belong to no stage?' },
            errorMessage: errorIn(place, 'leave-unplaced', 'reason'),
          }),
        })}
      {upstreamForm(place, entry)}
      {linkForm(place, entry)}
      {describeForm(place, entry)}
    </>
  )
}

function describeForm(place: Place, entry: EntryView): VNode | null {
  const typed = typedIn(place, 'describe', { entry_id: entry.id })
  const { factors, partners, barrier } = entry.details
  return actForm(place, {
    act: 'describe',
    press: 'Save these details',
    classes: 'govuk-button--secondary',
    about: { entry_id: entry.id },
    children: (
      <>
        {checkboxes({
          name: 'factors',
          classes: 'govuk-checkboxes--small',
          values: typed ? textsOf(typed, 'factors') : factors,
          fieldset: {
            legend: {
              text: 'Which protective factors does it touch?',
              classes: 'govuk-fieldset__legend--s',
            },
          },
          items: protectiveFactors.map(({ code, label }) => ({ value: code, text: label })),
        })}
        {input({
          name: 'partners',
          value: textOf(typed, 'partners') ?? partners,
          label: { text: 'Who else must be part of it?' },
          errorMessage: errorIn(place, 'describe', 'partners'),
        })}
        {textarea({
          name: 'barrier',
          rows: 2,
          value: textOf(typed, 'barrier') ?? barrier,
          label: { text: 'What stands in the way?' },
          errorMessage: errorIn(place, 'describe', 'barrier'),
        })}
      </>
    ),
  })
}

function rewordForm(place: Place, entry: EntryView): VNode | null {
  const about = { entry_id: entry.id }
  return actForm(place, {
    act: 'reword-entry',
    press: 'Change the words',
    classes: 'govuk-button--secondary',
    about: { ...about, version: `${place.room.entries.get(entry.id)?.version ?? 1}` },
    children: textarea({
      name: 'words',
      rows: 3,
      value: textOf(typedIn(place, 'reword-entry', about), 'words') ?? entry.words,
      label: { text: 'The words' },
      errorMessage: errorIn(place, 'reword-entry', 'words'),
    }),
  })
}

function hideForms(place: Place, entry: EntryView): VNode | null {
  const about = { entry_id: entry.id }
  if (entry.hidden !== undefined) return actButton(place, 'show', 'Show it again', about)
  const act = may(place, 'hide') ? 'hide' : 'ask-to-hide'
  return actForm(place, {
    act,
    press: act === 'hide' ? 'Hide it' : 'Ask for it to be hidden',
    classes: 'govuk-button--warning',
    about,
    children: input({
      name: 'reason',
      id: 'hide-reason',
      value: textOf(typedIn(place, act, about), 'reason'),
      label: { text: 'Why should it not be seen?' },
      hint: { text: 'For instance because somebody could be recognised.' },
      errorMessage: errorIn(place, act, 'reason'),
    }),
  })
}
