import type { VNode } from 'preact'
import { answer, input, radios } from '#design'
import type { Asked } from './asked.ts'

/** The fields of a tie between two actions. */
export function tieFields({ typed, problems }: Asked): VNode {
  return (
    <>
      {input({
        name: 'number',
        ...answer(typed, problems, 'number'),
        classes: 'govuk-input--width-5',
        label: { text: 'The number of the other action' },
      })}
      {radios({
        name: 'kind',
        value: typed['kind'],
        errorMessage: problems['kind'] ? { text: problems['kind'] } : undefined,
        fieldset: { legend: { text: 'How are they tied?', classes: 'govuk-fieldset__legend--s' } },
        items: [
          {
            value: 'depends',
            text: 'This one depends on the other: it waits while the other is late',
          },
          { value: 'contributes', text: 'This one adds to the other' },
          { value: 'same_as', text: 'They are the same' },
          { value: 'none', text: 'None of these: take away what ties them' },
        ],
      })}
    </>
  )
}
