import type { IStylesOptions } from 'docx'
import { look } from './look.ts'

const fonts = { ascii: look.font, hAnsi: look.font, cs: look.font, eastAsia: look.font }

function headed(size: number, before: number) {
  return {
    run: { size, bold: true, color: look.brand },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
  }
}

/** How a document is set: twelve points, British English, headings that are headings. */
export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: fonts, size: 24, color: look.ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120 } },
    },
    title: {
      run: { size: 48, bold: true, color: look.brand },
      paragraph: { spacing: { after: 160 } },
    },
    heading1: headed(36, 320),
    heading2: headed(28, 240),
    heading3: headed(24, 200),
  },
}
