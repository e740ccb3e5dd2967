import type { VNode } from 'preact'
import { confidences, lives } from '#commitment'
import { answer, input, radios, textarea } from '#design'
import type { Asked } from './asked.ts'

/** The fields of an update: how far it is, what whoever leads thinks, and what happened. */
export function updateFields({ typed, problems }: Asked): VNode {
  const open = lives.filter(({ code }) => code !== 'withdrawn' && code !== 'superseded')
  return (
    <>
      <input type="hidden" name="progress_id" value={typed['progress_id']} />
      <input type="hidden" name="corrects" value={typed['corrects'] ?? ''} />
      {correctsNote(typed['corrects'])}
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

function correctsNote(corrects: string | undefined): VNode | null {
  return corrects ? (
    <p class="govuk-body">
      This corrects what was told before. Both stay to be read, the later one first.
    </p>
  ) : null
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
