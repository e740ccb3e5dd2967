import type { VNode } from 'preact'
import { type HeadingLevel, heading } from './heading.tsx'
import { classes, type Dressing, type Wording, wordsOf } from './options.ts'

/** A link that does something about a row or a card. */
export type Action = Wording &
  Dressing & {
    readonly href: string
    /** What the link changes, for those who hear it out of its row. */
    readonly visuallyHiddenText?: string | undefined
  }

/** The name of a card. */
export type CardTitle = Wording & {
  readonly headingLevel?: HeadingLevel | undefined
  readonly classes?: string | undefined
}

export type SummaryCardOptions = Dressing & {
  readonly title?: CardTitle | undefined
  readonly actions?:
    | { readonly items?: readonly Action[] | undefined; readonly classes?: string | undefined }
    | undefined
}

/** A summary list in a box with a name, where a page has several. */
export function summaryCard(options: SummaryCardOptions, list: VNode): VNode {
  const { title } = options
  return (
    <div class={classes('govuk-summary-card', options.classes)} {...options.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {title &&
          heading(
            title.headingLevel ?? 2,
            { class: classes('govuk-summary-card__title', title.classes) },
            wordsOf(title),
          )}
        {cardActions(options)}
      </div>
      <div class="govuk-summary-card__content">{list}</div>
    </div>
  )
}

/** A link of a row or a card, which says to those who cannot see it what it belongs to. */
export function actionLink(action: Action, title: CardTitle | undefined): VNode {
  const hidden = action.visuallyHiddenText
  return (
    <a class={classes('govuk-link', action.classes)} href={action.href} {...action.attributes}>
      {wordsOf(action)}
      {(hidden || title) && (
        <span class="govuk-visually-hidden">
          {hidden && ` ${hidden}`}
          {title && [' (', wordsOf(title), ')']}
        </span>
      )}
    </a>
  )
}

function cardActions(options: SummaryCardOptions): VNode | undefined {
  const [first, ...others] = options.actions?.items ?? []
  if (!first) return undefined
  const names = classes('govuk-summary-card__actions', options.actions?.classes)
  if (others.length === 0) return <div class={names}>{actionLink(first, options.title)}</div>
  return (
    <ul class={names}>
      {[first, ...others].map((action) => (
        <li class="govuk-summary-card__action">{actionLink(action, options.title)}</li>
      ))}
    </ul>
  )
}
