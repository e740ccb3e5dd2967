import type { Problems } from '#design'

/** What was typed into a form, by field. */
export type Typed = Readonly<Record<string, string | undefined>>

/** A form that is shown, perhaps again: what was typed, what is wrong, and why the rules said no. */
export type Asked = {
  readonly typed: Typed
  readonly problems: Problems<Readonly<Record<string, string>>>
}

/** Nothing typed yet, and nothing wrong. */
export const notAsked: Asked = { typed: {}, problems: {} }
