import type { VNode } from 'preact'
import { confidences, lives } from '#commitment'
import { answer, input, radios, select, textarea } from '#design'
import { claimLinks } from '../action/plan-action.ts'
import type { Figure } from '../figures.ts'
import type { Asked } from './asked.ts'

/** The fields of an update: how far it is, what whoever leads thinks, and what happened. */
export function updateFields({ typed, problems }: Asked): VNode {
  const open = lives.filter(({ code }) => code !== 'withdrawn' && code !== 'superseded')
  return (
    <>
      <input type="hidden" name="progress_id" value={typed['progress_id']} />
      {radios({
        name: 'life',
        value: typed['life'],
        errorMessage: problems['life'] ? { text: problems['life'] } : undefined,
        fieldset: { legend: { text: 'How far is it?', classes: 'govuk-fieldset__legend--s' } },
        items: open.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {radios({
        name: 'confidence',
        value: typed['confidence'],
        errorMessage: problems['confidence'] ? { text: problems['confidence'] } : undefined,
        fieldset: {
          legend: { text: 'What do you think of it?', classes: 'govuk-fieldset__legend--s' },
        },
        items: confidences.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {input({
        name: 'reason',
        ...answer(typed, problems, 'reason'),
        label: { text: 'If it is not on track: why?' },
      })}
      {textarea({
        name: 'words',
        ...answer(typed, problems, 'words'),
        rows: 5,
        label: { text: 'What has happened?' },
        hint: { text: 'Everybody reads this. Write of the work, and of no person.' },
      })}
    </>
  )
}

/** The day on which something that recurs was done again. */
export function doneAgainField({ typed, problems }: Asked): VNode {
  return input({
    name: 'done_on',
    type: 'date',
    ...answer(typed, problems, 'done_on'),
    classes: 'govuk-input--width-10',
    label: { text: 'If it was done again: on which day?' },
  })
}

/** The fields of something that shows an action was done. */
export function evidenceFields({ typed, problems }: Asked): VNode {
  return (
    <>
      <input type="hidden" name="evidence_id" value={typed['evidence_id']} />
      {input({
        name: 'title',
        ...answer(typed, problems, 'title'),
        label: { text: 'What shows it?' },
        hint: { text: 'Such as “The agreed process, approved in March”.' },
      })}
      {input({
        name: 'address',
        type: 'url',
        ...answer(typed, problems, 'address'),
        label: { text: 'Where can it be read? (optional)' },
      })}
    </>
  )
}

/** The fields of a colour set by hand. */
export function colourFields({ typed, problems }: Asked): VNode {
  return (
    <>
      {radios({
        name: 'colour',
        value: typed['colour'],
        errorMessage: problems['colour'] ? { text: problems['colour'] } : undefined,
        fieldset: { legend: { text: 'Which colour?', classes: 'govuk-fieldset__legend--s' } },
        items: [
          { value: 'red', text: 'Red: off track' },
          { value: 'amber', text: 'Amber: at risk' },
          { value: 'green', text: 'Green: on track' },
          { value: 'grey', text: 'Grey: not rated' },
          { value: 'computed', text: 'As it is computed' },
        ],
      })}
      {input({
        name: 'reason',
        ...answer(typed, problems, 'reason'),
        label: { text: 'Why?' },
        hint: { text: 'Everybody reads this.' },
      })}
    </>
  )
}

/** The fields of the figure a claim is told from. */
export function claimFields(asked: Asked, figures: readonly Figure[]): VNode {
  const { typed, problems } = asked
  return (
    <>
      {select({
        name: 'indicator',
        value: typed['indicator'],
        errorMessage: problems['indicator'] ? { text: problems['indicator'] } : undefined,
        label: { text: 'Which figure?' },
        items: [
          { value: '', text: 'None' },
          ...figures.map(({ code, name, source }) => ({
            value: code,
            text: source === 'record' ? name : `${name} (observed by whoever leads)`,
          })),
        ],
      })}
      {linkFields(asked)}
    </>
  )
}

const meanings = {
  measured_by: 'The figure counts what this action itself does.',
  contributes_to: 'A shared outcome, to which this action adds.',
} as const

function linkFields({ typed, problems }: Asked): VNode {
  return (
    <>
      {radios({
        name: 'link',
        value: typed['link'],
        errorMessage: problems['link'] ? { text: problems['link'] } : undefined,
        fieldset: {
          legend: { text: 'How does it stand to it?', classes: 'govuk-fieldset__legend--s' },
        },
        items: claimLinks.map(({ code, label }) => ({
          value: code,
          text: label,
          hint: { text: meanings[code] },
        })),
      })}
      {radios({
        name: 'direction',
        value: typed['direction'],
        errorMessage: problems['direction'] ? { text: problems['direction'] } : undefined,
        classes: 'govuk-radios--small',
        fieldset: { legend: { text: 'Where should it go?', classes: 'govuk-fieldset__legend--s' } },
        items: [
          { value: 'up', text: 'Up' },
          { value: 'down', text: 'Down' },
          { value: 'hold', text: 'Stay as it is' },
        ],
      })}
    </>
  )
}

/** The fields of a value that was observed. */
export function observedFields({ typed, problems }: Asked): VNode {
  return (
    <>
      <input type="hidden" name="observation_id" value={typed['observation_id']} />
      {input({
        name: 'observed_on',
        type: 'date',
        ...answer(typed, problems, 'observed_on'),
        classes: 'govuk-input--width-10',
        label: { text: 'Which day is it for?' },
      })}
      {input({
        name: 'value',
        ...answer(typed, problems, 'value'),
        inputmode: 'numeric',
        classes: 'govuk-input--width-5',
        label: { text: 'How many?' },
      })}
      {input({
        name: 'out_of',
        ...answer(typed, problems, 'out_of'),
        inputmode: 'numeric',
        classes: 'govuk-input--width-5',
        label: { text: 'Out of how many? (optional)' },
        hint: { text: 'Where it is a share: all of those it could have been.' },
      })}
      {input({
        name: 'source',
        ...answer(typed, problems, 'source'),
        label: { text: 'Where is that from?' },
      })}
    </>
  )
}
