import type { VNode } from 'preact'
import { answer, input, type Problems, radios, select } from '#design'
import { contactTypes } from '#vocabulary'
import type { Typed } from './record-contact.form.ts'
import { contactTypeHints } from './words.ts'

/** A council a member may choose. */
export type CouncilChoice = { readonly code: string; readonly name: string }

type MeetingForm = {
  readonly contact_type: string
  readonly area_code: string
  readonly day: string
  readonly time: string
}

/** The fields that say how, where and when somebody was met. */
export function meetingQuestions(
  typed: Typed,
  problems: Problems<MeetingForm>,
  councils: readonly CouncilChoice[],
): VNode {
  return (
    <>
      {howMet(typed, problems)}
      {select({
        name: 'area_code',
        ...answer(typed, problems, 'area_code'),
        label: { text: 'Council' },
        items: councils.map(({ code, name }) => ({ value: code, text: name })),
      })}
      {input({
        name: 'day',
        ...answer(typed, problems, 'day'),
        type: 'date',
        label: { text: 'Day' },
        hint: { text: 'After midnight, give the new day: the night is worked out for you.' },
        classes: 'govuk-input--width-10',
      })}
      {timeQuestion(typed, problems)}
    </>
  )
}

/** A line and no clock of the browser's: that one may ask for AM or PM, and noon decides the night. */
function timeQuestion(typed: Typed, problems: Problems<MeetingForm>): VNode {
  return input({
    name: 'time',
    ...answer(typed, problems, 'time'),
    label: { text: 'Time' },
    hint: { text: 'On the 24-hour clock, such as 23:40.' },
    classes: 'govuk-input--width-5',
    autocomplete: 'off',
    spellcheck: false,
  })
}

function howMet(typed: Typed, problems: Problems<MeetingForm>): VNode {
  return radios({
    name: 'contact_type',
    ...answer(typed, problems, 'contact_type'),
    fieldset: {
      legend: { text: 'How were they met?', classes: 'govuk-fieldset__legend--m' },
    },
    hint: { text: 'Only the first two count as seen sleeping rough.' },
    items: contactTypes.map(({ code, label }) => ({
      value: code,
      text: label,
      hint: { text: contactTypeHints[code] },
    })),
  })
}
