import type { KeyedAnswer } from './answers.store.ts'

export const answerWords = {
  yes: 'Yes, somebody else knows them',
  no: 'No, nobody who may answer knows them',
  ask: 'Ask: this cannot be told by the file alone',
} as const satisfies Record<KeyedAnswer['answer'], string>

const reasonWords = {
  too_little: 'Too little is known of them: a name with a date of birth would do',
  one_fits:
    'One thing fits somebody who is known, which may be chance: ring the contact of the agreement',
  too_many: 'More than five people share what is known of them',
} as const

/** Why nothing could be said, or whom to ring, in words. */
export function furtherInWords(
  { answer, reason, agencies }: KeyedAnswer,
  names: ReadonlyMap<string, string>,
): string {
  if (reason) return reasonWords[reason]
  if (answer !== 'yes') return ''
  const named = agencies.map((id) => names.get(id)).filter((name) => name !== undefined)
  return named.length > 0
    ? `Ring ${named.toSorted().join(', ')}`
    : 'None of those who know them lets itself be named: ring the contact of the agreement'
}

/** The answers as a CSV file: a row for each record, in the order of the file that was asked about. */
export function answersAsCsv(
  answers: readonly KeyedAnswer[],
  names: ReadonlyMap<string, string>,
): string {
  const rows = answers.map((told) => [told.id, told.answer, furtherInWords(told, names)])
  return [['record_id', 'known_elsewhere', 'further'], ...rows]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('')
}

/** A cell as RFC 4180 has it, and never one a spreadsheet would take for a formula. */
function cell(text: string): string {
  const told = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(told) ? `"${told.replaceAll('"', '""')}"` : told
}
