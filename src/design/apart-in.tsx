import type { ComponentChildren } from 'preact'

/**
 * A sentence of ours with the names in it kept apart: however a name is written, it turns none of the words beside it
 * round (HTML 4.5.24, the bdi element). Where a name stands in markup by itself, `bdi` around it does the same.
 */
export function apartIn(
  words: string,
  names: readonly (string | null | undefined)[],
): ComponentChildren {
  const there = [...new Set(names)].filter((name): name is string => Boolean(name))
  if (there.length === 0) return words
  const longestFirst = there.toSorted((one, other) => other.length - one.length)
  const parts = words.split(new RegExp(`(${longestFirst.map(asIs).join('|')})`))
  // of what a split by a group gives, every second part is what the group found
  return parts.map((part, place) => (place % 2 === 1 ? <bdi>{part}</bdi> : part))
}

function asIs(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}
