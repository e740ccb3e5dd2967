import type { Features } from './features.ts'
import { type Field, fields } from './fields.ts'
import { levelWords } from './level-words.ts'
import type { Model } from './model.ts'
import { mayBeRelatives } from './relatives.ts'
import { chanceOf, createScorer, type Scorer } from './scorer.ts'

/** What one field said: in words, and in bits for (above 0) or against (below). */
export type Step = { readonly field: Field; readonly words: string; readonly bits: number }

/** Why two records are thought to be one person or two. */
export type Explanation = {
  /** Bits before anything was compared: how unlikely it is that two records taken at random are one person. */
  readonly startingOdds: number
  /** Only the fields known on both sides. */
  readonly steps: readonly Step[]
  readonly bits: number
  /** 0 to 1. */
  readonly chance: number
  /** Alike in all but the first name: whatever the bits, a person decides, and never a program. */
  readonly mayBeRelatives: boolean
  /** The result in words. */
  readonly verdict: string
  /** All of it in one line, as a reviewer reads it. */
  readonly waterfall: string
}

/** Explains what two people's records say about each other. The index may hold another number of records than the model learnt from. */
export function explain(
  one: Features,
  other: Features,
  model: Model,
  records?: number,
): Explanation {
  const scorer = createScorer(model, { room: 64, records })
  return explainPair(scorer, scorer.roll.add(one), scorer.roll.add(other))
}

/** As `explain`, for two people of a roll. */
export function explainPair(scorer: Scorer, one: number, other: number): Explanation {
  const bits = scorer.weigh(one, other)
  const steps: Step[] = []
  fields.forEach((field, place) => {
    const level = scorer.findings().levels[place] ?? 0
    if (level === 0) return
    steps.push({ field, words: levelWords[field][level - 1] ?? '', bits: scorer.fieldBits(place) })
  })
  const areClose = mayBeRelatives(scorer.findings())
  const verdict = areClose && bits > -1 ? relativesVerdict : verdictOf(bits)
  const parts = [
    `starting odds ${signed(scorer.prior)}`,
    ...steps.map((step) => `${step.words} ${signed(step.bits)}`),
  ]
  return {
    startingOdds: scorer.prior,
    steps,
    bits,
    chance: chanceOf(bits),
    mayBeRelatives: areClose,
    verdict,
    waterfall: `${parts.join(' · ')} → ${signed(bits)}, ${verdict}`,
  }
}

const relativesVerdict = 'one person or two relatives, for a person to judge'

/** How sure a weight in bits makes us, in words. */
export function verdictOf(bits: number): string {
  if (bits >= 10) return 'almost certainly the same person'
  if (bits >= 4) return 'very likely the same person'
  if (bits >= 1) return 'likely the same person'
  if (bits > -1) return 'as likely the same person as not'
  return bits > -4 ? 'probably two people' : 'very probably two people'
}

function signed(bits: number): string {
  const rounded = Math.round(bits * 10) / 10
  return rounded < 0 ? `−${(-rounded).toFixed(1)}` : `+${rounded.toFixed(1)}`
}
