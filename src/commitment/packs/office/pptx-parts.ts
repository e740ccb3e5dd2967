import type PptxGenJS from 'pptxgenjs'
import { isFromTheRight, legible } from '../legible.ts'
import type { Slide, SlideTable, Words } from '../slides/slide.ts'
import { look } from './look.ts'
import { addShape } from './pptx-shapes.ts'

type Made = PptxGenJS.default.Slide

/** Puts a part on a slide, behind what is there: the order of adding is the order of reading. */
export function addPart(made: Made, part: Slide['parts'][number]): void {
  switch (part.kind) {
    case 'words':
      addWords(made, part)
      break
    case 'table':
      addTable(made, part)
      break
    case 'drawing':
      for (const [at, shape] of part.shapes.entries()) {
        addShape(made, shape, `${part.name}: ${at + 1}`)
      }
  }
}

const tones = {
  plain: {},
  lead: { color: look.brand },
  quiet: { color: look.quiet },
  big: { bold: true, color: look.brand },
  spelt: { bold: true, color: look.brand, charSpacing: 6 },
  badge: { bold: true, color: look.paper, fill: { color: look.brand }, shape: 'roundRect' },
} as const

function addWords(made: Made, { texts, box, size, as, tone = 'plain', align = 'left' }: Words) {
  const set = { ...box, ...tones[tone], fontSize: size, align, margin: 0 } as const
  const isBadge = tone === 'badge'
  made.addText(
    texts.map((text, at) => ({
      text: legible(text),
      options: {
        ...bulletOf(as, size),
        ...(isFromTheRight(text) ? { rtlMode: true } : {}),
        paraSpaceAfter: size * 0.4,
        breakLine: at < texts.length - 1,
      },
    })),
    {
      ...set,
      valign: isBadge ? 'middle' : 'top',
      fit: 'shrink',
      isTextBox: !isBadge,
    },
  )
}

function bulletOf(as: Words['as'], size: number) {
  if (!as) return {}
  const indent = size * 1.2
  return { bullet: as === 'steps' ? ({ type: 'number', indent } as const) : { indent } }
}

function addTable(made: Made, { caption, head, rows, widths, box, size }: SlideTable): void {
  const cell = { fontSize: size, color: look.ink, valign: 'middle' as const }
  const border = { type: 'solid' as const, pt: 1, color: look.rule }
  const { x, y, w } = box
  made.addTable(
    [
      head.map((text) => ({
        text: legible(text),
        options: { ...cell, bold: true, fill: { color: look.tint } },
      })),
      ...rows.map((row) => row.map((text) => ({ text: legible(text), options: cell }))),
    ],
    {
      ...{ x, y, w, colW: [...widths], border, objectName: caption },
      rowH: Math.min(0.46, box.h / (rows.length + 1)),
    },
  )
}
