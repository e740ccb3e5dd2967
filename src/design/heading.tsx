import { type ComponentChildren, h, type VNode } from 'preact'
import type { Attributes } from './options.ts'

/** The level of a heading in the page's outline; 1 is the page's own. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** A heading of the level that the page's outline asks for. */
export function heading(
  level: HeadingLevel,
  attributes: Attributes,
  words: ComponentChildren,
): VNode {
  return h(`h${level}`, attributes, words)
}
