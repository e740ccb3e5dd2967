import { percentageChange } from '#indicators'

/** A figure now, the same figure before, and when that was: "June 2023". */
export type Change = { readonly now: number; readonly before: number; readonly when: string }

/**
 * What changed, as a sentence. A difference of less than one in twenty is "about the same". Shares
 * of fewer than twenty people are left out, because one person moves them too far.
 */
export function sayChange({ now, before, when }: Change): string {
  if (now === before) return `The same as in ${when}.`
  const apart = Math.abs(now - before)
  if (apart * 20 < before) return `About the same as in ${when}, when it was ${figure(before)}.`
  const way = now < before ? 'fewer' : 'more'
  return `${figure(apart)} ${way} than in ${when}, when it was ${figure(before)}${share(now, before)}.`
}

/** A whole figure as people write it: "1,234". */
export function figure(value: number): string {
  return inThousands.format(value)
}

// Made once: making one takes longer than all the figures of a page.
const inThousands = new Intl.NumberFormat('en-GB')

function share(now: number, before: number): string {
  const percent = before < 20 ? undefined : percentageChange(now, before)
  if (percent === undefined) return ''
  return ` (${percent < 0 ? 'down' : 'up'} ${Math.abs(percent)}%)`
}
