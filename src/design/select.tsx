import type { VNode } from 'preact'
import { type LabelledOptions, labelledField } from './field.tsx'
import { type Attributes, classes, type Maybe, present, wordsOf } from './options.ts'

/** One line of a list to choose from. Its value is its text when none is given. */
export type SelectChoice = {
  readonly text: string
  readonly value?: string | number | undefined
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export type SelectOptions = LabelledOptions & {
  readonly items: readonly Maybe<SelectChoice>[]
  /** The value that is chosen, unless a choice says for itself whether it is. */
  readonly value?: string | number | undefined
}

/** A list that opens, to choose one from. */
export function select(options: SelectOptions): VNode {
  const names = classes(
    'govuk-select',
    options.classes,
    options.errorMessage && 'govuk-select--error',
  )
  return labelledField(options, ({ id, describedBy }) => (
    <>
      {wordsOf(options.formGroup?.beforeInput)}
      <select
        class={names}
        id={id}
        name={options.name}
        disabled={options.disabled}
        aria-describedby={describedBy}
        {...options.attributes}
      >
        {present(options.items).map((choice) => selectChoice(choice, options.value))}
      </select>
      {wordsOf(options.formGroup?.afterInput)}
    </>
  ))
}

function selectChoice(choice: SelectChoice, chosen: string | number | undefined): VNode {
  const isChosen = chosen ? String(choice.value ?? choice.text) === String(chosen) : false
  return (
    <option
      value={choice.value === undefined ? undefined : String(choice.value)}
      selected={choice.selected ?? isChosen}
      disabled={choice.disabled}
      {...choice.attributes}
    >
      {choice.text}
    </option>
  )
}
