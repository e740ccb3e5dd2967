import type { Temporal } from 'temporal-polyfill'
import { type StatusColour, severityOf, statusColours, worstOf } from './colours.ts'
import { type Fact, factsOf } from './facts.ts'
import { type Ground, groundsOf } from './grounds.ts'
import { applyOverride } from './override.ts'
import type { TrackedAction } from './tracked-action.ts'

type Colour = (typeof statusColours)[number]

/** How an action stands on a day, as everybody may see it. */
export type ActionStatus = {
  readonly colour: StatusColour
  readonly letter: Colour['letter']
  readonly word: Colour['word']
  readonly shape: Colour['shape']
  /** Whether the colour is another than the clock, the record and the owner come to. */
  readonly isByHand: boolean
  readonly facts: readonly Fact[]
  /** Sentences that say why, what counts most first. */
  readonly why: readonly string[]
}

/**
 * The status of an action, which nobody types: the worst of what its owner thinks and of what the clock and
 * the record say. What has left the plan is grey, whatever else is said of it.
 */
export function statusOf(action: TrackedAction, today: Temporal.PlainDate): ActionStatus {
  const facts = factsOf(action, today)
  const grounds = standing(action, facts).toSorted(
    (one, other) => severityOf(other.colour) - severityOf(one.colour),
  )
  const computed = worstOf(grounds.map(({ colour }) => colour))
  const mayOverride = action.life !== 'withdrawn' && action.life !== 'superseded'
  const { colour, why } = applyOverride(computed, mayOverride ? action.override : undefined, today)
  const { letter, word, shape } = statusColours[severityOf(colour)] ?? statusColours[2]
  return {
    colour,
    letter,
    word,
    shape,
    isByHand: colour !== computed,
    facts,
    why: [...why, ...grounds.map(({ sentence }) => sentence)],
  }
}

function standing(action: TrackedAction, facts: readonly Fact[]): readonly Ground[] {
  switch (action.life) {
    case 'complete':
      return [
        action.evidence === 'accepted'
          ? { colour: 'blue', sentence: 'It is complete, and the evidence for that was accepted.' }
          : kept(action.colourBefore, 'It is complete'),
      ]
    case 'business_as_usual':
      return [
        action.evidence === 'accepted'
          ? {
              colour: 'green',
              sentence: 'It is business as usual now, and the evidence was accepted.',
            }
          : kept(action.colourBefore, 'It is business as usual now'),
      ]
    case 'withdrawn':
      return [{ colour: 'grey', sentence: 'It was withdrawn from the plan.' }]
    case 'superseded':
      return [{ colour: 'grey', sentence: 'Another action took its place.' }]
    case 'not_started':
    case 'in_progress':
    case 'paused':
      return groundsOf(action, facts)
  }
}

/** What is said to be done stays as it was until somebody has seen that it is. */
function kept(colour: StatusColour, what: string): Ground {
  return {
    colour,
    sentence: `${what}. Evidence is awaited, so it keeps the colour it had before: ${colour}.`,
  }
}
