import { AlignmentType, Paragraph, TextRun } from 'docx'
import { isFromTheRight, legible } from '../legible.ts'
import type { Line, Tone } from './document.ts'
import { look } from './look.ts'

type Setting = {
  /** In half points; what the document says where it is not said. */
  readonly size?: number | undefined
  readonly align?: 'middle' | undefined
  readonly after?: number | undefined
}

const tones = {
  plain: {},
  lead: { size: 28, color: look.brand },
  strong: { bold: true },
  quiet: { color: look.quiet },
  code: { font: look.fixedFont, size: 20 },
} as const satisfies Readonly<Record<Tone, object>>

/** A line as a paragraph; lines within it stay lines, and what is read from the right is set so. */
export function paragraphOf({ text, tone = 'plain', label }: Line, set: Setting = {}): Paragraph {
  const isRightToLeft = isFromTheRight(text)
  return new Paragraph({
    children: [
      ...(label ? runsOf(`${label}: `, { ...sized(set.size), bold: true }) : []),
      ...runsOf(text, {
        ...sized(set.size),
        ...tones[tone],
        ...(isRightToLeft ? { rightToLeft: true } : {}),
      }),
    ],
    ...(isRightToLeft && !label ? { bidirectional: true } : {}),
    ...(set.align ? { alignment: AlignmentType.CENTER } : {}),
    ...(set.after === undefined ? {} : { spacing: { after: set.after } }),
  })
}

/** Words as runs of a paragraph. */
export function runsOf(text: string, set: object = {}): readonly TextRun[] {
  return legible(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...set, text: line, ...(at > 0 ? { break: 1 } : {}) }))
}

function sized(size: number | undefined) {
  return size === undefined ? {} : { size }
}
