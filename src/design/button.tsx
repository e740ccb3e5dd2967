import type { ComponentChildren, VNode } from 'preact'
import { classes, type Dressing, isShown, type Wording, wordsOf } from './options.ts'

export type ButtonOptions = Wording &
  Dressing & {
    /** A link that looks like a button; without it, a real button. */
    readonly href?: string | undefined
    readonly type?: 'submit' | 'button' | 'reset' | undefined
    readonly name?: string | undefined
    readonly value?: string | undefined
    readonly id?: string | undefined
    readonly disabled?: boolean | undefined
    readonly isStartButton?: boolean | undefined
    /** Ignore a second press within a second, where sending twice would do harm. */
    readonly preventDoubleClick?: boolean | undefined
  }

/** Something to press: a button that sends a form, or a link that looks like one. */
export function button(options: ButtonOptions): VNode {
  return options.href ? linkButton(options, options.href) : realButton(options)
}

function linkButton(options: ButtonOptions, href: string): VNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a link that looks like a button is GOV.UK's own, for going on to a page
    <a href={href} role="button" draggable={false} {...sharedAttributes(options)}>
      {contents(options)}
    </a>
  )
}

function realButton(options: ButtonOptions): VNode {
  const prevention = options.preventDoubleClick
  return (
    <button
      type={options.type ?? 'submit'}
      value={options.value || undefined}
      name={options.name || undefined}
      disabled={options.disabled}
      aria-disabled={options.disabled ? 'true' : undefined}
      data-prevent-double-click={prevention === undefined ? undefined : String(prevention)}
      {...sharedAttributes(options)}
    >
      {contents(options)}
    </button>
  )
}

function sharedAttributes(options: ButtonOptions): Record<string, string | number | undefined> {
  return {
    class: classes('govuk-button', options.classes, options.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...options.attributes,
    ...(options.id ? { id: options.id } : {}),
  }
}

function contents(options: ButtonOptions): ComponentChildren {
  if (!options.isStartButton) return wordsOf(options)
  // A start button lays its parts out in a row, which would eat the spaces between words and markup.
  const words = isShown(options.html) ? <span>{options.html}</span> : options.text
  return (
    <>
      {words}
      <svg
        class="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  )
}
