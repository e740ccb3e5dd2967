import type { Phase, Template } from '../../templates/template.ts'
import { nameOf, type Told } from '../told.ts'
import { closingSlides } from './closing-slide.ts'
import { lookBackSlides } from './look-back-slides.ts'
import { groundRuleSlides, joinSlides, titleSlide, todaySlide } from './opening-slides.ts'
import { breakSlides, cardSlides, phaseSlides } from './phase-slides.ts'
import type { Deck, Slide } from './slide.ts'
import { stageSlides } from './stage-slides.ts'

/** The slides of a roundtable, in the order in which they are shown. */
export function deckOf(told: Told): Deck {
  const { template } = told
  const pathway = template.phases.find(({ code }) => code === 'pathway')
  return {
    title: nameOf(told),
    slides: [
      titleSlide(told),
      ...joinSlides(told),
      ...groundRuleSlides(told),
      todaySlide(told),
      // a format that does not begin with the stages still places what is said on them
      ...(pathway ? [] : stageSlides()),
      ...template.phases.flatMap((phase) => [
        ...phaseSlides(template, phase),
        ...lookBackSlides(told, phase),
        ...(phase === pathway ? stageSlides() : []),
        ...(phase === readingPhaseOf(template) ? cardSlides(template) : []),
        ...breakSlides(template, phase),
      ]),
      ...closingSlides(told),
    ] satisfies readonly Slide[],
  }
}

/** Where stories are read: the phase that reads, or else the first. */
function readingPhaseOf({ phases }: Template): Phase | undefined {
  return phases.find(({ steps }) => steps.some(({ does }) => does === 'read')) ?? phases[0]
}
