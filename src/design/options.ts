import type { ComponentChildren } from 'preact'

/** A thing that may be left out of a list: `isClosed && { text: 'Closed' }`. */
export type Maybe<Thing> = Thing | false | null | undefined | ''

/** Extra HTML attributes of an element, by name. */
export type Attributes = Readonly<Record<string, string | number>>

/** Extra classes and attributes of a component's own element. */
export type Dressing = {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/**
 * Words to show: plain `text`, or `html` where they need markup. Both are escaped, because `html`
 * is JSX and never a string of markup. When both are given `html` wins, as in GOV.UK Frontend.
 */
export type Wording = {
  readonly text?: string | number | undefined
  readonly html?: ComponentChildren
}

/** What to show for a wording; nothing when there is none. */
export function wordsOf(wording: Wording | undefined): ComponentChildren {
  return isShown(wording?.html) ? wording?.html : wording?.text
}

/** Whether there is anything to show. */
export function isShown(children: ComponentChildren): boolean {
  return children !== undefined && children !== null && children !== false && children !== ''
}

/** The class names that are given, joined by spaces. */
export function classes(...names: readonly Maybe<string>[]): string {
  return names.filter(Boolean).join(' ')
}

/** The things of a list that are there. */
export function present<Thing>(things: readonly Maybe<Thing>[] | undefined): readonly Thing[] {
  return (things ?? []).flatMap((thing) => (thing ? [thing] : []))
}
