import type { VNode } from 'preact'
import { type Choice, choice, choiceId, type Divider, divider } from './choice.tsx'
import { describedBy, type GroupedOptions, groupedField, notes } from './field.tsx'
import { classes, type Dressing, type Maybe, wordsOf } from './options.ts'

export type RadiosOptions = GroupedOptions &
  Dressing & {
    readonly name: string
    readonly idPrefix?: string | undefined
    readonly items: readonly Maybe<Choice | Divider>[]
    /** The value that is chosen, unless a choice says for itself whether it is. */
    readonly value?: string | number | undefined
  }

/** Answers of which one can be chosen. */
export function radios(options: RadiosOptions): VNode {
  const prefix = options.idPrefix || options.name
  const description = describedBy(prefix, options, options.fieldset?.describedBy)
  return groupedField(
    options,
    { describedBy: description },
    <>
      {notes(prefix, options)}
      <div
        class={classes('govuk-radios', options.classes)}
        {...options.attributes}
        data-module="govuk-radios"
      >
        {wordsOf(options.formGroup?.beforeInputs)}
        {options.items.map((answer, index) => answer && radio(answer, options, index + 1))}
        {wordsOf(options.formGroup?.afterInputs)}
      </div>
    </>,
  )
}

function radio(answer: Choice | Divider, options: RadiosOptions, position: number): VNode {
  if ('divider' in answer) return divider('radios', answer.divider)
  const isChosen = options.value ? String(answer.value) === String(options.value) : false
  return choice(answer, {
    kind: 'radios',
    id: answer.id || choiceId(options.idPrefix || options.name, position),
    name: options.name,
    isChecked: answer.checked ?? isChosen,
  })
}
