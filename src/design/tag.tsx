import type { VNode } from 'preact'
import { classes, type Dressing, type Wording, wordsOf } from './options.ts'

export type TagOptions = Wording & Dressing

/** The state of something, in a word or two. Colours are classes: `govuk-tag--green`. */
export function tag(options: TagOptions): VNode {
  return (
    <strong class={classes('govuk-tag', options.classes)} {...options.attributes}>
      {wordsOf(options)}
    </strong>
  )
}
