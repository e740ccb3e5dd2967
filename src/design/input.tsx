import type { VNode } from 'preact'
import { type ControlNames, type LabelledOptions, labelledField } from './field.tsx'
import { classes, type Dressing, isShown, type Wording, wordsOf } from './options.ts'

/** What stands before or after what is typed, such as a pound sign or "per night". */
export type AffixOptions = Wording & Dressing

export type InputOptions = LabelledOptions & {
  readonly value?: string | number | undefined
  readonly type?: string | undefined
  readonly inputmode?: string | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: 'none' | 'sentences' | 'words' | 'characters' | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly prefix?: AffixOptions | undefined
  readonly suffix?: AffixOptions | undefined
  readonly inputWrapper?: Dressing | undefined
}

/** One line to type in. */
export function input(options: InputOptions): VNode {
  return labelledField(options, (names) => {
    const control = inputControl(options, names)
    const before = wordsOf(options.formGroup?.beforeInput)
    const after = wordsOf(options.formGroup?.afterInput)
    const prefix = options.prefix && affix(options.prefix, 'prefix')
    const suffix = options.suffix && affix(options.suffix, 'suffix')
    if (![before, after, prefix, suffix].some(isShown)) return control
    return (
      <div
        class={classes('govuk-input__wrapper', options.inputWrapper?.classes)}
        {...options.inputWrapper?.attributes}
      >
        {before}
        {prefix}
        {control}
        {suffix}
        {after}
      </div>
    )
  })
}

/** The bare control of an input, for fields that put several together. */
export function inputControl(options: Omit<InputOptions, 'label'>, names: ControlNames): VNode {
  return (
    <input
      class={classes('govuk-input', options.classes, options.errorMessage && 'govuk-input--error')}
      id={names.id}
      name={options.name}
      type={options.type || 'text'}
      spellcheck={options.spellcheck}
      value={options.value}
      disabled={options.disabled}
      aria-describedby={names.describedBy}
      autocomplete={options.autocomplete}
      autocapitalize={options.autocapitalize}
      pattern={options.pattern}
      inputmode={options.inputmode}
      {...options.attributes}
    />
  )
}

function affix(options: AffixOptions, place: 'prefix' | 'suffix'): VNode | undefined {
  const words = wordsOf(options)
  if (!isShown(words)) return undefined
  return (
    <div
      class={classes(`govuk-input__${place}`, options.classes)}
      aria-hidden="true"
      {...options.attributes}
    >
      {words}
    </div>
  )
}
