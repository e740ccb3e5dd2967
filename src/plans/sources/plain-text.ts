import type { Source } from './source.ts'

/** A text as paragraphs, with a blank line between them. */
export function readPlainText(text: string): Source {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
  return { blocks: paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph })) }
}
