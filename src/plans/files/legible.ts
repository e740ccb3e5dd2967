/**
 * Text as a file may hold it: without what XML forbids and without what turns round what follows it (U+202D, U+202E);
 * lines end in one way.
 */
export function legible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u202D\u202E]/g, '')
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}

/** Legible text on one line. */
export function oneLine(text: string): string {
  return legible(text).replace(/\s*\n\s*/g, ' ')
}

/** Legible text as XML holds it, between tags and in attributes. */
export function escaped(text: string): string {
  return legible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Whether a spreadsheet might run a text, or takes a mark of ours before it for one of its own. */
export function looksLikeFormula(text: string): boolean {
  return /^'*[=+\-@\t\r\n]/.test(text)
}
