import { stageMeanings } from '../../learning/stage-meanings.ts'
import { pointSlides } from './point-slides.ts'
import { ringDrawing } from './ring-drawing.ts'
import type { Slide } from './slide.ts'

/** The ring, and then each stage by itself. */
export function stageSlides(): readonly Slide[] {
  return [ringSlide(), ...stageMeanings.flatMap(stageSlide)]
}

function ringSlide(): Slide {
  return {
    title: 'How people keep, lose and find a home',
    parts: [ringDrawing({ x: 0.6, y: 1.4, w: 12.1, h: 5.6 })],
    notes: [
      'Say: “Start at the top right. Above is what keeps people housed before any trouble; below is the crisis; on the left the way back up.”',
      'Say: “The double arrows are people caught in time. The broken ones are people who fall back. Today is about more double arrows and fewer broken ones.”',
      'Do: Go round once with a finger. Name the stages; the next slides say what each means. Pass over them where the room knows.',
    ],
  }
}

function stageSlide(
  { label, inBrief, meaning, examples }: (typeof stageMeanings)[number],
  at: number,
): readonly Slide[] {
  return pointSlides({
    title: `${at + 1}. ${label}`,
    lead: `${inBrief}.\n${meaning}`,
    texts: examples,
    notes: [
      'About a minute.',
      'Say what the stage means in a sentence of your own, and one of the examples.',
      'Ask: “Who here does something like this?” One answer is enough; the rest comes in the next part.',
    ],
  })
}
