import {
  BorderStyle,
  Document,
  Footer,
  LeaderType,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { Temporal } from 'temporal-polyfill'
import { legible } from '../legible.ts'
import type { Block, OfficeDocument, Section } from './document.ts'
import { mendDocx } from './docx-mended.ts'
import { docxStyles } from './docx-styles.ts'
import { tableOf } from './docx-table.ts'
import { paragraphOf, runsOf } from './docx-words.ts'
import { look } from './look.ts'
import { resealed } from './resealed.ts'

// A4 in twentieths of a point.
const short = 11_906
const long = 16_838
const margins = { upright: 1134, wide: 794 } as const

/** A document as a file for word processors (Office Open XML). */
export async function docxFile(
  document: OfficeDocument,
  now: Temporal.Instant,
): Promise<Uint8Array> {
  const file = new Document({
    title: legible(document.title),
    creator: 'Waymark',
    lastModifiedBy: 'Waymark',
    styles: docxStyles,
    theme: { fonts: { headings: look.font, body: look.font } },
    numbering: { config: lists },
    sections: document.sections.map((section, at) =>
      sectionOf(section, { title: document.title, at }),
    ),
  })
  const captions = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [legible(block.caption)] : [])),
  )
  return resealed(await Packer.pack(file, 'uint8array'), now, mendDocx(captions))
}

function sectionOf(
  { lies, blocks }: Section,
  { title, at }: { readonly title: string; readonly at: number },
) {
  const margin = margins[lies]
  const isWide = lies === 'wide'
  const width = (isWide ? long : short) - 2 * margin
  return {
    properties: {
      page: {
        size: {
          width: short,
          height: long,
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: margin, bottom: 1077, left: margin, right: margin, footer: 500 },
      },
    },
    footers: { default: footerOf(title) },
    children: blocks.flatMap((block, place) =>
      shown(block, { width, place, list: at * 10_000 + place }),
    ),
  }
}

function footerOf(title: string): Footer {
  const set = { size: 18, color: look.quiet }
  const pages = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [
      new Paragraph({
        children: [...runsOf(`${title} · `, set), new TextRun({ ...set, children: pages })],
      }),
    ],
  })
}

type Where = {
  readonly width: number
  readonly place: number
  /** Of its own for each list, so that each begins with 1. */
  readonly list: number
}

function shown(block: Block, { width, place, list }: Where) {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ style: 'Title', children: runsOf(block.text) })]
    case 'heading':
      return [
        new Paragraph({
          heading: `Heading${block.level}`,
          // a section begins a page anyway, and a second break would leave one empty
          pageBreakBefore: block.on === 'new-page' && place > 0,
          ...(block.on === 'new-page' ? { spacing: { before: 0, after: 100 } } : {}),
          children: runsOf(block.text),
        }),
      ]
    case 'text':
      return [paragraphOf(block)]
    case 'points':
    case 'steps':
      return block.texts.map(
        (text) =>
          new Paragraph({
            numbering: { reference: block.kind, level: 0, instance: list },
            children: runsOf(text),
          }),
      )
    case 'to-write':
      return Array.from({ length: block.lines }, (_, at) =>
        lineToWriteOn(at === 0 ? block.label : undefined, width),
      )
    case 'cut':
      return [toCutAt()]
    case 'table':
      // a paragraph between two tables keeps them two
      return [tableOf(block, width), new Paragraph({ spacing: { after: 0, line: 120 } })]
  }
}

function lineToWriteOn(label: string | undefined, width: number): Paragraph {
  return new Paragraph({
    spacing: { before: label ? 120 : 240, after: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }],
    children: [
      ...(label ? runsOf(`${label}: `, { bold: true }) : []),
      new TextRun({ children: [new Tab()] }),
    ],
  })
}

function toCutAt(): Paragraph {
  const border = { style: BorderStyle.DASHED, size: 4, space: 1, color: look.rule }
  return new Paragraph({ spacing: { before: 240, after: 200 }, border: { bottom: border } })
}

const lists = [
  { reference: 'points', levels: [levelOf(LevelFormat.BULLET, '•')] },
  { reference: 'steps', levels: [levelOf(LevelFormat.DECIMAL, '%1.')] },
]

function levelOf(format: 'bullet' | 'decimal', text: string) {
  const indent = { left: 397, hanging: 397 }
  return { level: 0, format, text, style: { paragraph: { indent, spacing: { after: 80 } } } }
}
