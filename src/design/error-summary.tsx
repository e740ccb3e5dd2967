import type { ComponentChildren, VNode } from 'preact'
import {
  type Attributes,
  classes,
  type Dressing,
  isShown,
  type Wording,
  wordsOf,
} from './options.ts'

/** One thing that is wrong, with a link to the field where it can be put right. */
export type Problem = Wording & {
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type ErrorSummaryOptions = Dressing & {
  /** "There is a problem" when nothing else is given. */
  readonly titleText?: string | undefined
  readonly titleHtml?: ComponentChildren
  readonly descriptionText?: string | undefined
  readonly descriptionHtml?: ComponentChildren
  readonly errorList?: readonly Problem[] | undefined
  readonly disableAutoFocus?: boolean | undefined
}

/** All that is wrong on the page, at its top. */
export function errorSummary(options: ErrorSummaryOptions): VNode {
  const unfocused = options.disableAutoFocus
  return (
    <div
      class={classes('govuk-error-summary', options.classes)}
      data-disable-auto-focus={unfocused === undefined ? undefined : String(unfocused)}
      {...options.attributes}
      data-module="govuk-error-summary"
    >
      {/* The alert is inside, because focus on the alert itself makes screen readers drop words. */}
      <div role="alert">
        <h2 class="govuk-error-summary__title">
          {isShown(options.titleHtml)
            ? options.titleHtml
            : (options.titleText ?? 'There is a problem')}
        </h2>
        <div class="govuk-error-summary__body">
          {description(options)}
          {options.errorList && options.errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">{options.errorList.map(problem)}</ul>
          )}
        </div>
      </div>
    </div>
  )
}

function description(options: ErrorSummaryOptions): VNode | undefined {
  const words = wordsOf({ text: options.descriptionText, html: options.descriptionHtml })
  return isShown(words) ? <p>{words}</p> : undefined
}

function problem(one: Problem): VNode {
  if (!one.href) return <li>{wordsOf(one)}</li>
  return (
    <li>
      <a href={one.href} {...one.attributes}>
        {wordsOf(one)}
      </a>
    </li>
  )
}
