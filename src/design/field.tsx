import type { ComponentChildren, VNode } from 'preact'
import { type ErrorMessageOptions, errorMessage } from './error-message.tsx'
import { type FieldsetOptions, fieldset } from './fieldset.tsx'
import { type HintOptions, hint } from './hint.tsx'
import { type LabelOptions, label } from './label.tsx'
import { classes, type Dressing, type Wording } from './options.ts'

/** The box around a field, its label, its hint and its error message. */
export type FormGroupOptions = Dressing & {
  readonly beforeInput?: Wording | undefined
  readonly afterInput?: Wording | undefined
  readonly beforeInputs?: Wording | undefined
  readonly afterInputs?: Wording | undefined
}

/** What every field may say about itself. */
export type FieldOptions = {
  readonly hint?: HintOptions | undefined
  readonly errorMessage?: ErrorMessageOptions | undefined
  readonly formGroup?: FormGroupOptions | undefined
}

/** A field with one control and one label. The id is the name when none is given. */
export type LabelledOptions = FieldOptions &
  Dressing & {
    readonly name: string
    readonly id?: string | undefined
    readonly label: LabelOptions
    readonly describedBy?: string | undefined
    readonly disabled?: boolean | undefined
  }

/** A field of several controls, which a fieldset may bind to one question. */
export type GroupedOptions = FieldOptions & {
  readonly fieldset?: Omit<FieldsetOptions, 'html' | 'role'> | undefined
}

/** What a control must carry to be found by its label and described by its hint and error. */
export type ControlNames = { readonly id: string; readonly describedBy: string | undefined }

/** Puts a control under its label, hint and error message. */
export function labelledField(
  options: LabelledOptions,
  control: (names: ControlNames) => ComponentChildren,
): VNode {
  const id = options.id || options.name
  return formGroup(
    options,
    <>
      {label({ ...options.label, for: id })}
      {notes(id, options)}
      {control({ id, describedBy: describedBy(id, options, options.describedBy) })}
    </>,
  )
}

/** The box around one field; it is marked when the field is wrong. */
function formGroup(options: FieldOptions, contents: ComponentChildren): VNode {
  const names = classes(
    'govuk-form-group',
    options.errorMessage && 'govuk-form-group--error',
    options.formGroup?.classes,
  )
  return (
    <div class={names} {...options.formGroup?.attributes}>
      {contents}
    </div>
  )
}

/** Puts several controls under their question, when they have one. */
export function groupedField(
  options: GroupedOptions,
  binding: { readonly describedBy: string | undefined; readonly role?: 'group' },
  contents: ComponentChildren,
): VNode {
  const bound = options.fieldset
    ? fieldset({ ...options.fieldset, ...binding, html: contents })
    : contents
  return formGroup(options, bound)
}

/** The hint and the error message of the field with this id. */
export function notes(id: string, options: FieldOptions): ComponentChildren {
  return (
    <>
      {options.hint && hint({ ...options.hint, id: hintId(id) })}
      {options.errorMessage && errorMessage({ ...options.errorMessage, id: errorId(id) })}
    </>
  )
}

/** The ids of all that describes the field with this id; `undefined` when nothing does. */
export function describedBy(
  id: string,
  options: FieldOptions,
  others: string | undefined,
): string | undefined {
  const ids = classes(others, options.hint && hintId(id), options.errorMessage && errorId(id))
  return ids || undefined
}

function hintId(id: string): string {
  return `${id}-hint`
}

function errorId(id: string): string {
  return `${id}-error`
}
