import type { AriaRole, ComponentChildren, VNode } from 'preact'
import { type HeadingLevel, heading } from './heading.tsx'
import { classes, type Dressing, isShown, type Wording, wordsOf } from './options.ts'

export type NotificationBannerOptions = Wording &
  Dressing & {
    /** A success is said at once by screen readers; anything else waits its turn. */
    readonly type?: 'success' | undefined
    readonly titleText?: string | undefined
    readonly titleHtml?: ComponentChildren
    readonly titleHeadingLevel?: HeadingLevel | undefined
    readonly titleId?: string | undefined
    readonly role?: AriaRole | undefined
    readonly disableAutoFocus?: boolean | undefined
  }

/** News that matters on this page but is not its subject. Plain `text` is shown large. */
export function notificationBanner(options: NotificationBannerOptions): VNode {
  const isSuccess = options.type === 'success'
  const unfocused = options.disableAutoFocus
  const titleId = options.titleId || 'govuk-notification-banner-title'
  const title =
    wordsOf({ text: options.titleText, html: options.titleHtml }) ??
    (isSuccess ? 'Success' : 'Important')
  const names = classes(
    'govuk-notification-banner',
    isSuccess && 'govuk-notification-banner--success',
    options.classes,
  )
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is always given, but not as a literal
    <div
      class={names}
      role={options.role || (isSuccess ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={unfocused === undefined ? undefined : String(unfocused)}
      {...options.attributes}
    >
      <div class="govuk-notification-banner__header">
        {heading(
          options.titleHeadingLevel ?? 2,
          { class: 'govuk-notification-banner__title', id: titleId },
          title,
        )}
      </div>
      <div class="govuk-notification-banner__content">{contents(options)}</div>
    </div>
  )
}

function contents(options: NotificationBannerOptions): ComponentChildren {
  if (isShown(options.html)) return options.html
  return options.text && <p class="govuk-notification-banner__heading">{options.text}</p>
}
