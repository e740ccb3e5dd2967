import type { VNode } from 'preact'
import { insetText } from '#design'

/** Says what an address asked for that is not there, and was left out; nothing where all of it is. */
export function unknownPart(unknown: readonly string[]): VNode | null {
  if (unknown.length === 0) return null
  return insetText({
    html: (
      <bdi>{`The address asks for ${unknown.join(' and ')}, which this page does not have. It was left out.`}</bdi>
    ),
  })
}
