import type { VNode } from 'preact'
import { details, select } from '#design'
import { textOf } from '../room/places/place.ts'
import { type Asks, type Phase, stepKinds } from '../templates/template.ts'
import { type ChangeProps, formatLine, formatLines } from './format-fields.tsx'

/** One phase of a format that is changed: its name, its place, what it is for, and its steps. */
export function phaseFields(props: ChangeProps, phase: Phase, at: number): VNode {
  return (
    <fieldset class="govuk-fieldset waymark-room__entry" key={phase.code}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{phase.title}</legend>
      {formatLine(props, `phase-${at}-title`, 'The phase')}
      {formatLine(props, `phase-${at}-order`, 'Its place in the order', 'govuk-input--width-2')}
      {formatLines(props, `phase-${at}-purpose`, 'What it is for, said to the room')}
      {formatLines(props, `phase-${at}-prompts`, 'Questions to put to the room, one a line')}
      {phase.steps.map((step, of) => (
        <div key={step.code}>{stepFields(props, `step-${at}-${of}`, step.title)}</div>
      ))}
      {details({
        summaryText: `Add a step to “${phase.title}”`,
        open: (textOf(props.typed, `step-${at}-new-title`) ?? '') !== '',
        html: stepFields(props, `step-${at}-new`, undefined),
      })}
      {leaveOut(props, `phase-${at}-out`, `Leave out the phase “${phase.title}”`)}
    </fieldset>
  )
}

function stepFields(props: ChangeProps, field: string, title: string | undefined): VNode {
  return (
    <div class="waymark-room__step">
      {formatLine(props, `${field}-title`, title === undefined ? 'The step' : 'Step')}
      {formatLine(props, `${field}-minutes`, 'Minutes', 'govuk-input--width-2')}
      {select({
        name: `${field}-does`,
        value: textOf(props.typed, `${field}-does`) ?? 'present',
        label: { text: 'What do people do?' },
        items: stepKinds.map(({ code, label }) => ({ value: code, text: label })),
      })}
      {title !== undefined && leaveOut(props, `${field}-out`, `Leave out the step “${title}”`)}
    </div>
  )
}

function leaveOut({ typed }: ChangeProps, name: string, text: string): VNode {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={name}>
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          checked={textOf(typed, name) === 'yes'}
        />
        {` ${text}`}
      </label>
    </div>
  )
}

const asked: readonly { readonly value: Asks; readonly text: string }[] = [
  { value: 'nothing', text: 'Nothing is written down' },
  { value: 'in_place', text: 'What is already in place' },
  { value: 'gap', text: 'Gaps' },
  { value: 'opportunity', text: 'Opportunities' },
  { value: 'pledges', text: 'Pledges' },
  { value: 'next_steps', text: 'What follows' },
]

/** One phase more, which can be given its steps once it is there. */
export function addPhaseFields(props: ChangeProps): VNode {
  return details({
    summaryText: 'Add a phase',
    open: (textOf(props.typed, 'phase-new-title') ?? '') !== '',
    html: (
      <>
        {formatLine(props, 'phase-new-title', 'What is the phase called?')}
        {select({
          name: 'phase-new-asks',
          value: textOf(props.typed, 'phase-new-asks') ?? 'nothing',
          label: { text: 'What does it ask the room?' },
          items: [...asked],
        })}
      </>
    ),
  })
}
