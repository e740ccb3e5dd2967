import { leftOpenInWords } from '../../coverage/left-open-in-words.ts'
import type { Phase } from '../../templates/template.ts'
import type { Told } from '../told.ts'
import { pointSlides } from './point-slides.ts'
import type { Slide } from './slide.ts'

/** What the roundtable before left open, a slide for each list, in the phase that goes through it. */
export function lookBackSlides(
  { lookBack }: Pick<Told, 'lookBack'>,
  { steps }: Phase,
): readonly Slide[] {
  if (!lookBack || !steps.some(({ does }) => does === 'look_back')) return []
  return leftOpenInWords(lookBack).flatMap(({ title, lines }) =>
    pointSlides({
      title: `Left open: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
      lead: `From “${lookBack.title}”`,
      texts: lines.length > 0 ? lines : ['Nothing.'],
      notes: [
        'Ask of each: “Is it done, and how do we know? If not, on whom does it wait?”',
        'Do: Write down what is let go of, and why.',
      ],
    }),
  )
}
