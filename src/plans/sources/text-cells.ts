/** The cells of a line; strokes at its ends part nothing, and `\|` is a letter. */
export function cellsOfLine(line: string): readonly string[] {
  const bare = line.trim().replace(/^\|/, '')
  const parts = bare.split(/(?<!\\)\|/)
  const cells = parts.at(-1)?.trim() === '' && parts.length > 1 ? parts.slice(0, -1) : parts
  return cells.map(cellText)
}

/** The text of a cell: without what Markdown and the edges of lines put around it. */
export function cellText(written: string): string {
  return written
    .replaceAll('\\|', '|')
    .replaceAll(/<br ?\/?>/gi, '\n')
    .replaceAll(/\*\*|__(?=\S)|(?<=\S)__/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}
