import type { VNode } from 'preact'
import type { StatusShape } from './colours.ts'
import type { ActionStatus } from './status-of.ts'

const outlines: Readonly<Record<StatusShape, string>> = {
  square: 'M3 3h22v22H3z',
  circle: 'M14 2a12 12 0 1 1 0 24a12 12 0 1 1 0-24z',
  oblong: 'M2 6h24v16H2z',
  triangle: 'M14 2L27 26H1z',
  diamond: 'M14 1L27 14L14 27L1 14z',
}

/** Where the letter stands, so that it sits in the middle of what the eye takes for the shape. */
const baselines: Readonly<Record<StatusShape, number>> = {
  square: 19,
  circle: 19,
  oblong: 19,
  triangle: 23,
  diamond: 19,
}

/**
 * The colour of an action as a mark: its shape with its letter, and its word beside it; what was set by hand says so. The mark takes the
 * colour of its text, so that it keeps its shape where a screen or paper has colours of its own.
 */
export function statusMark({
  colour,
  letter,
  word,
  shape,
  isByHand = false,
}: Omit<ActionStatus, 'facts' | 'why' | 'isByHand'> & {
  readonly isByHand?: boolean
}): VNode {
  return (
    <strong class={`waymark-status waymark-status--${colour}`}>
      <svg
        class="waymark-status__shape"
        xmlns="http://www.w3.org/2000/svg"
        viewBox="0 0 28 28"
        width="28"
        height="28"
        aria-hidden="true"
        focusable="false"
      >
        {statusShape({ letter, shape })}
      </svg>
      <span>
        <span class="govuk-visually-hidden">{`${nameOf(colour)}: `}</span>
        {isByHand ? `${word}, set by hand` : word}
      </span>
    </strong>
  )
}

/** The shape of a status with its letter, 28 by 28 units from where it is drawn, in the colour of its text. */
export function statusShape({ letter, shape }: Pick<ActionStatus, 'letter' | 'shape'>): VNode {
  return (
    <>
      <path d={outlines[shape]} fill="none" stroke="currentColor" stroke-width="2" />
      <text
        x="14"
        y={baselines[shape]}
        text-anchor="middle"
        font-size="14"
        font-weight="700"
        fill="currentColor"
      >
        {letter}
      </text>
    </>
  )
}

function nameOf(colour: string): string {
  return colour.slice(0, 1).toUpperCase() + colour.slice(1)
}
