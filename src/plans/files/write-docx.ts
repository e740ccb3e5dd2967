import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { DocumentedAction } from '../document/plan-document.ts'
import { inTurns } from '../in-turns.ts'
import type { WrittenKey } from './action-words.ts'
import { legible, oneLine } from './legible.ts'
import type { WrittenPlan, WrittenSection } from './written-plan.ts'

// A4 across, in twentieths of a point.
const page = { width: 16_838, height: 11_906, margin: 794 } as const
const tableWidth = page.width - 2 * page.margin

/** A plan as a document of Word: a table under the heading of each section, its head repeated on each page. */
export async function writeDocx(plan: WrittenPlan): Promise<Uint8Array> {
  const { margin } = page
  const sections = await inTurns(plan.sections, (section) => sectionOf(plan, section))
  const file = new Document({
    title: oneLine(plan.title),
    creator: 'Waymark',
    lastModifiedBy: 'Waymark',
    styles,
    numbering: { config: [{ reference: 'points', levels: [bullet] }] },
    sections: [
      {
        properties: {
          page: {
            // the library turns width and height when it is told of a page that lies
            size: {
              width: page.height,
              height: page.width,
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        children: [
          ...(plan.title ? [heading(HeadingLevel.TITLE, plan.title)] : []),
          ...(plan.period ? [heading(HeadingLevel.HEADING_1, `Plan period: ${plan.period}`)] : []),
          ...plan.keys.flatMap(keyOf),
          ...sections.flat(),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function headed(size: number) {
  return {
    run: { size, bold: true },
    paragraph: { spacing: { before: 240, after: 100 }, keepNext: true, keepLines: true },
  }
}

const styles = {
  default: {
    document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } },
    title: { run: { size: 44, bold: true }, paragraph: { spacing: { after: 160 } } },
    heading1: headed(32),
    heading2: headed(26),
  },
  paragraphStyles: [{ id: 'cell', name: 'Cell', basedOn: 'Normal', run: { size: 19 } }],
}

const bullet = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  style: { paragraph: { indent: { left: 397, hanging: 397 } } },
}

type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel]

function heading(level: Level, text: string): Paragraph {
  return new Paragraph({ heading: level, children: [new TextRun(oneLine(text))] })
}

function keyOf(key: WrittenKey): readonly Paragraph[] {
  return [
    heading(HeadingLevel.HEADING_1, key.heading),
    ...key.entries.map(
      ([word, meaning]) =>
        new Paragraph({
          numbering: { reference: 'points', level: 0 },
          children: [new TextRun(`${oneLine(word)} – ${oneLine(meaning)}`)],
        }),
    ),
  ]
}

function sectionOf(plan: WrittenPlan, section: WrittenSection): readonly (Paragraph | Table)[] {
  const { part, success, actions } = section
  const isInPart = plan.sections.some((one) => one.part)
  const level = isInPart ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1
  return [
    ...(part ? [heading(HeadingLevel.HEADING_1, part)] : []),
    ...(section.heading ? [heading(level, section.heading)] : []),
    ...(success
      ? [new Paragraph({ children: runsOf(`What success looks like: ${success}`) })]
      : []),
    // a paragraph between two tables keeps them two
    ...(actions.length > 0 ? [tableOf(plan, actions), new Paragraph({ children: [] })] : []),
  ]
}

function tableOf({ columns }: WrittenPlan, actions: readonly DocumentedAction[]): Table {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  return new Table({
    columnWidths: columns.map(({ width }) => Math.floor((width * tableWidth) / all)),
    width: { size: tableWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 50, bottom: 50, left: 85, right: 85 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(
          ({ title }) =>
            new TableCell({
              shading: { type: ShadingType.CLEAR, fill: 'E6E6E6', color: 'auto' },
              children: [paragraphOf(title, { bold: true })],
            }),
        ),
      }),
      ...actions.map(
        (action) =>
          new TableRow({
            children: columns.map(
              ({ of }) => new TableCell({ children: [paragraphOf(of(action), {})] }),
            ),
          }),
      ),
    ],
  })
}

function paragraphOf(text: string, set: { readonly bold?: true }): Paragraph {
  const isFromTheRight = startsFromTheRight(text)
  return new Paragraph({
    style: 'cell',
    children:
      text === '' ? [] : runsOf(text, { ...set, ...(isFromTheRight ? { rightToLeft: true } : {}) }),
    ...(isFromTheRight ? { bidirectional: true } : {}),
  })
}

/** Lines as runs of one paragraph, with tabs as they were written. */
function runsOf(text: string, set: object = {}): readonly TextRun[] {
  return legible(text)
    .split('\n')
    .map((line, at) => {
      const words = line.split('\t').flatMap((part, tab) => (tab > 0 ? [new Tab(), part] : [part]))
      return new TextRun({ ...set, children: words, ...(at > 0 ? { break: 1 } : {}) })
    })
}

/** Whether the first letter of a text is one that is written from the right (Unicode, annex 9). */
function startsFromTheRight(text: string): boolean {
  const first = /\p{Letter}/u.exec(text)?.[0] ?? ''
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    first,
  )
}
