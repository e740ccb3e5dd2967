import type { VNode } from 'preact'
import { type LabelledOptions, labelledField } from './field.tsx'
import { classes, wordsOf } from './options.ts'

export type FileUploadOptions = LabelledOptions & {
  /** Whether more than one file may be chosen at once. */
  readonly multiple?: boolean | undefined
}

/** A file to send. */
export function fileUpload(options: FileUploadOptions): VNode {
  const names = classes(
    'govuk-file-upload',
    options.classes,
    options.errorMessage && 'govuk-file-upload--error',
  )
  return labelledField(options, ({ id, describedBy }) => (
    <>
      {wordsOf(options.formGroup?.beforeInput)}
      <input
        class={names}
        id={id}
        name={options.name}
        type="file"
        disabled={options.disabled}
        multiple={options.multiple}
        aria-describedby={describedBy}
        {...options.attributes}
      />
      {wordsOf(options.formGroup?.afterInput)}
    </>
  ))
}
