import { dayOf } from '../documents/about-roundtable.ts'
import type { Told } from '../told.ts'
import { pointSlides } from './point-slides.ts'
import type { Slide } from './slide.ts'

const open = '________________'

/** What follows from the day, with its two dates where they are set. */
export function closingSlides({ log }: Told): readonly Slide[] {
  return pointSlides({
    title: 'What happens now',
    texts: [
      'Each pledge has a name, and its first action has a day',
      'The log goes to everybody who came. Tell us what is wrong in it',
      `Everybody hears back by ${dayOf(log?.feedbackOn) ?? open}`,
      `We look at it again on ${dayOf(log?.reviewOn) ?? open}`,
      'Thank you for what you brought',
    ],
    notes: [
      'Do: Read back the pledges, each with its organisation, and the two dates.',
      'Ask: “What was left unsaid?” Write that down too.',
      'Do: Thank people by name. Stay a quarter of an hour; some things are only said at the door.',
    ],
  })
}
