import { issueCodes, needsPerson } from '../document/issue-codes.ts'
import { type Issue, placeInWords } from './issue.ts'

/** An issue in lines: where, what, what stands there, and what would mend it. */
export function issueInWords({
  code,
  where,
  quote,
  message,
  suggestion,
}: Issue): readonly string[] {
  const label = issueCodes.find((known) => known.code === code)?.label ?? code
  const mark = needsPerson(code) ? '?' : '·'
  return [
    `${mark} ${label} (${placeInWords(where)})`,
    ...(quote.trim() === '' ? [] : [`    It says: “${short(quote)}”`]),
    `    ${message}`,
    ...(suggestion === null ? [] : suggested(suggestion)),
  ]
}

function suggested(suggestion: string): readonly string[] {
  const lines = suggestion.split('\n')
  return lines.map((line, index) => `    ${index === 0 ? 'Suggested: ' : '           '}${line}`)
}

const longest = 300

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest)} …`
}
