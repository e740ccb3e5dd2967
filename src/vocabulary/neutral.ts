/**
 * A cell of a file that no spreadsheet takes for a formula: one that begins with = + - @, a tab or a line end
 * gets an apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function neutral(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
}
