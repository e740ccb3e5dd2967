import PptxGenJS from 'pptxgenjs'
import type { Temporal } from 'temporal-polyfill'
import { legible } from '../legible.ts'
import { sizeThatFits } from '../slides/fitting.ts'
import type { Deck, Slide } from '../slides/slide.ts'
import { look } from './look.ts'
import { mendPptx } from './pptx-mended.ts'
import { addPart } from './pptx-parts.ts'
import { resealed } from './resealed.ts'

// Its types tell of a module with a default; Node, which reads its file as a module, hands over the default itself.
const Presentation = 'default' in PptxGenJS ? PptxGenJS.default : PptxGenJS

const titleBoxes = {
  opening: { x: 0.9, y: 2, w: 11.5, h: 1.9 },
  plain: { x: 0.6, y: 0.4, w: 10.1, h: 0.95 },
} as const

/** Slides as a file for programs that show them (Office Open XML). */
export async function pptxFile(deck: Deck, now: Temporal.Instant): Promise<Uint8Array> {
  const file = new Presentation()
  file.layout = 'LAYOUT_WIDE'
  file.title = legible(deck.title)
  file.subject = 'Slides for whoever facilitates'
  file.author = 'Waymark'
  file.company = 'Waymark'
  file.theme = { headFontFace: look.font, bodyFontFace: look.font }
  file.defineSlideMaster(masterOf('opening', deck.title))
  file.defineSlideMaster(masterOf('plain', deck.title))
  for (const slide of deck.slides) addSlide(file, slide)
  const bytes = await file.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new Error('pptxgenjs gave no bytes')
  return resealed(bytes, now, mendPptx(deck))
}

function masterOf(kind: keyof typeof titleBoxes, deckTitle: string) {
  const bar = { x: 0, y: 0, w: '100%', h: 0.14, fill: { color: look.brand } } as const
  return {
    title: kind,
    background: { color: look.paper },
    objects: [
      { rect: bar },
      {
        text: {
          text: kind === 'opening' ? '' : legible(deckTitle),
          options: {
            x: 0.6,
            y: 6.95,
            w: 10.5,
            h: 0.35,
            fontSize: 12,
            color: look.quiet,
            margin: 0,
          },
        },
      },
      {
        placeholder: {
          options: {
            ...{ name: 'title', type: 'title' as const, ...titleBoxes[kind] },
            ...{ bold: true, color: look.brand, align: 'left' as const, valign: 'middle' as const },
            margin: 0,
          },
          text: '',
        },
      },
    ],
    slideNumber: { x: 12.2, y: 6.95, w: 0.6, h: 0.35, fontSize: 14, color: look.quiet },
  }
}

function addSlide(file: InstanceType<typeof Presentation>, slide: Slide): void {
  const kind = slide.is ?? 'plain'
  const made = file.addSlide({ masterName: kind })
  const title = legible(slide.title)
  const sizes: readonly [number, ...number[]] = kind === 'opening' ? [48, 40, 32] : [32, 28, 24, 20]
  made.addText(title, {
    placeholder: 'title',
    fontSize: sizeThatFits([title], titleBoxes[kind], sizes),
  })
  for (const part of slide.parts) addPart(made, part)
  made.addNotes(legible(slide.notes.join('\n\n')))
}
