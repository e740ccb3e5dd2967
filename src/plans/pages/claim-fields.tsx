import type { VNode } from 'preact'
import { answer, input, radios, select } from '#design'
import { claimLinks } from '../action/plan-action.ts'
import type { Figure } from '../figures.ts'
import type { Asked } from './asked.ts'

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
      {targetFields(asked)}
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

function targetFields({ typed, problems }: Asked): VNode {
  return (
    <>
      {input({
        name: 'target',
        ...answer(typed, problems, 'target'),
        inputmode: 'numeric',
        classes: 'govuk-input--width-5',
        label: { text: 'What is it to reach? (optional)' },
        hint: {
          text: 'A number of people, or a percentage. Where this is empty, what the plan says counts.',
        },
      })}
      {select({
        name: 'cadence',
        value: typed['cadence'] ?? '',
        errorMessage: problems['cadence'] ? { text: problems['cadence'] } : undefined,
        label: { text: 'How often is it looked at?' },
        items: [
          { value: '', text: 'As often as the action' },
          { value: '1', text: 'Every month' },
          { value: '3', text: 'Every three months' },
          { value: '12', text: 'Every year' },
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
