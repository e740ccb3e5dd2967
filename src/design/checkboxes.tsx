import type { VNode } from 'preact'
import { type Choice, choice, choiceId, type Divider, divider } from './choice.tsx'
import { describedBy, type GroupedOptions, groupedField, notes } from './field.tsx'
import { classes, type Dressing, type Maybe, wordsOf } from './options.ts'

/** One box to tick. With `behaviour: 'exclusive'` ticking it unticks the others. */
export type Checkbox = Choice & {
  readonly name?: string | undefined
  readonly behaviour?: 'exclusive' | undefined
}

export type CheckboxesOptions = GroupedOptions &
  Dressing & {
    readonly name: string
    readonly idPrefix?: string | undefined
    readonly describedBy?: string | undefined
    readonly items: readonly Maybe<Checkbox | Divider>[]
    /** The values that are ticked, unless a box says for itself whether it is. */
    readonly values?: readonly (string | number)[] | undefined
  }

/** Answers of which any number can be ticked. */
export function checkboxes(options: CheckboxesOptions): VNode {
  const prefix = options.idPrefix || options.name
  const others = options.fieldset?.describedBy || options.describedBy
  const description = describedBy(prefix, options, others)
  return groupedField(
    options,
    { describedBy: description },
    <>
      {notes(prefix, options)}
      <div
        class={classes('govuk-checkboxes', options.classes)}
        {...options.attributes}
        data-module="govuk-checkboxes"
      >
        {wordsOf(options.formGroup?.beforeInputs)}
        {options.items.map((box, index) => box && checkbox(box, options, index + 1))}
        {wordsOf(options.formGroup?.afterInputs)}
      </div>
    </>,
  )
}

function checkbox(box: Checkbox | Divider, options: CheckboxesOptions, position: number): VNode {
  if ('divider' in box) return divider('checkboxes', box.divider)
  const prefix = options.idPrefix || options.name
  const isTicked = (options.values ?? []).map(String).includes(String(box.value))
  return choice(box, {
    kind: 'checkboxes',
    id: box.id || choiceId(prefix, position),
    name: box.name || options.name,
    isChecked: box.checked ?? isTicked,
    behaviour: box.behaviour,
    // Without a fieldset nothing else would tie the hint and the error to the boxes.
    describedBy: options.fieldset ? undefined : describedBy(prefix, options, options.describedBy),
  })
}
