import type { VNode } from 'preact'
import { classes, type Dressing, type Maybe, type Wording, wordsOf } from './options.ts'
import { type TagOptions, tag } from './tag.tsx'

/** One task, what state it is in and, when it can be begun, where. */
export type Task = {
  readonly title: Wording & { readonly classes?: string | undefined }
  readonly status: Wording & {
    readonly tag?: TagOptions | undefined
    readonly classes?: string | undefined
  }
  readonly hint?: Wording | undefined
  readonly href?: string | undefined
  readonly classes?: string | undefined
}

export type TaskListOptions = Dressing & {
  readonly items: readonly Maybe<Task>[]
  readonly idPrefix?: string | undefined
}

/** Tasks to do in any order, each with its state. */
export function taskList(options: TaskListOptions): VNode {
  const prefix = options.idPrefix || 'task-list'
  return (
    <ul class={classes('govuk-task-list', options.classes)} {...options.attributes}>
      {options.items.map((one, index) => one && task(one, `${prefix}-${index + 1}`))}
    </ul>
  )
}

function task(one: Task, id: string): VNode {
  const names = classes(
    'govuk-task-list__item',
    one.href && 'govuk-task-list__item--with-link',
    one.classes,
  )
  return (
    <li class={names}>
      <div class="govuk-task-list__name-and-hint">
        {taskName(one, id)}
        {one.hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {wordsOf(one.hint)}
          </div>
        )}
      </div>
      <div class={classes('govuk-task-list__status', one.status.classes)} id={`${id}-status`}>
        {one.status.tag ? tag(one.status.tag) : wordsOf(one.status)}
      </div>
    </li>
  )
}

function taskName(one: Task, id: string): VNode {
  if (!one.href) return <div class={one.title.classes || undefined}>{wordsOf(one.title)}</div>
  return (
    <a
      class={classes('govuk-link', 'govuk-task-list__link', one.title.classes)}
      href={one.href}
      aria-describedby={classes(one.hint && `${id}-hint`, `${id}-status`)}
    >
      {wordsOf(one.title)}
    </a>
  )
}
