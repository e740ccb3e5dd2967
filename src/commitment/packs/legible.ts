/**
 * Text as a file may hold it: what XML forbids is left out, lines end in one way, and nothing turns around what
 * follows it (U+202D, U+202E), which would make people read what nobody wrote.
 */
export function legible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[\u202D\u202E]/g, '')
    .replace(/[^\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}

/** Whether a text is read from the right, as its first letter says (the rule of Unicode’s annex 9). */
export function isFromTheRight(text: string): boolean {
  const first = /\p{Letter}/u.exec(text)?.[0] ?? ''
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    first,
  )
}
