import type { VNode } from 'preact'
import { describedBy, type GroupedOptions, groupedField, notes } from './field.tsx'
import { input } from './input.tsx'
import { type Attributes, classes, type Dressing, wordsOf } from './options.ts'

/** How one part of the date departs from the usual. */
export type DatePartOptions = {
  readonly name?: string | undefined
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly value?: string | number | undefined
  readonly classes?: string | undefined
  /** Whether this part is wrong. When no part says so, an error marks them all. */
  readonly error?: boolean | undefined
  readonly inputmode?: string | undefined
  readonly autocomplete?: string | undefined
  readonly pattern?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type DateInputOptions = GroupedOptions &
  Dressing & {
    readonly id: string
    /** Put before each name with a hyphen: `seen` gives `seen-day`. */
    readonly namePrefix?: string | undefined
    /** A part is left out by `false`. */
    readonly day?: DatePartOptions | false | undefined
    readonly month?: DatePartOptions | false | undefined
    readonly year?: DatePartOptions | false | undefined
    /** What was typed, by field name. */
    readonly values?: Readonly<Record<string, string | number | undefined>> | undefined
  }

const parts = [
  { name: 'day', label: 'Day', width: 2 },
  { name: 'month', label: 'Month', width: 2 },
  { name: 'year', label: 'Year', width: 4 },
] as const

/** A day the person knows, in three boxes, without a calendar. */
export function dateInput(options: DateInputOptions): VNode {
  const description = describedBy(options.id, options, options.fieldset?.describedBy)
  return groupedField(
    options,
    // JAWS does not say the description of a fieldset of text boxes unless it is named a group.
    { describedBy: description, role: 'group' },
    <>
      {notes(options.id, options)}
      <div
        class={classes('govuk-date-input', options.classes)}
        {...options.attributes}
        id={options.id || undefined}
      >
        {wordsOf(options.formGroup?.beforeInputs)}
        {parts.map((part) => datePart(part, options))}
        {wordsOf(options.formGroup?.afterInputs)}
      </div>
    </>,
  )
}

function datePart(part: (typeof parts)[number], options: DateInputOptions): VNode | undefined {
  const own = options[part.name] ?? {}
  if (own === false) return undefined
  const name = own.name ?? part.name
  const fullName = options.namePrefix ? `${options.namePrefix}-${name}` : name
  return (
    <div class="govuk-date-input__item">
      {input({
        label: { text: own.label || capitalised(name), classes: 'govuk-date-input__label' },
        id: own.id || `${options.id}-${name}`,
        name: fullName,
        classes: partClasses(part.width, own, options),
        value: own.value ?? options.values?.[fullName],
        inputmode: own.inputmode || 'numeric',
        autocomplete: own.autocomplete,
        pattern: own.pattern,
        attributes: own.attributes,
      })}
    </div>
  )
}

function partClasses(width: number, own: DatePartOptions, options: DateInputOptions): string {
  return classes(
    'govuk-date-input__input',
    isPartWrong(own, options) && 'govuk-input--error',
    !own.classes?.includes('govuk-input--width-') && `govuk-input--width-${width}`,
    own.classes,
  )
}

function isPartWrong(own: DatePartOptions, options: DateInputOptions): boolean {
  if (own.error !== undefined) return own.error
  const isSomePartNamed = parts.some((part) => isNamedWrong(options[part.name]))
  return options.errorMessage !== undefined && !isSomePartNamed
}

function isNamedWrong(part: DatePartOptions | false | undefined): boolean {
  if (!part) return false
  return part.error === true || Boolean(part.classes?.includes('govuk-input--error'))
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
}
