import type { DueFlag } from './due-flags.ts'
import { monthNamed, monthsMeant, shortMonths } from './months.ts'

/** A text made even, so that one pattern fits what many write. More than one text when a misspelling may mean either of two months. */
export type Tidied = { readonly texts: readonly string[]; readonly flags: readonly DueFlag[] }

const numbers: readonly (readonly [RegExp, string])[] = [
  [/\b(?:one|first)\b/g, '1'],
  [/\b(?:two|second)\b/g, '2'],
  [/\b(?:three|third)\b/g, '3'],
  [/\b(?:four|fourth)\b/g, '4'],
  [/\bfive\b/g, '5'],
  [/\bsix\b/g, '6'],
  [/\bseven\b/g, '7'],
  [/\beight\b/g, '8'],
  [/\bnine\b/g, '9'],
  [/\bten\b/g, '10'],
  [/\beleven\b/g, '11'],
  [/\btwelve\b/g, '12'],
]

/** Lower case, one kind of dash, single spaces, numbers in digits, months in three letters. */
export function tidy(raw: string): Tidied {
  const even = numbers.reduce((text, [word, digits]) => text.replaceAll(word, digits), evenOut(raw))
  const spaced = spaceOut(even)
  const { texts, isMended } = nameMonths(spaced)
  return {
    texts: texts.map(trimmed),
    flags: [
      ...(spaced === even ? [] : (['spacing'] as const)),
      ...(isMended ? (['spelling'] as const) : []),
    ],
  }
}

function evenOut(raw: string): string {
  return raw
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/['‘’](?=\d\d\b)/g, '20')
    .replaceAll(/['‘’]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\bon[ -]going\b/g, 'ongoing')
    .replaceAll(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replaceAll(/ ?, ?(?=(?:19|20|21)\d\d\b)/g, ' ')
    .replaceAll(/(?<=[a-z])\.(?= ?\d)/g, ' ')
    .replaceAll(/ {2,}/g, ' ')
}

/** A month and a number that were written as one word. */
function spaceOut(text: string): string {
  return text
    .replaceAll(/(?<![a-z])([a-z]{3,10})(?=\d)/g, (word) => (isMonth(word) ? `${word} ` : word))
    .replaceAll(/(?<=\d)([a-z]{3,10})(?![a-z])/g, (word) => (isMonth(word) ? ` ${word}` : word))
}

function isMonth(word: string): boolean {
  return monthNamed(word) > 0 || monthsMeant(word).length > 0
}

function nameMonths(text: string): {
  readonly texts: readonly string[]
  readonly isMended: boolean
} {
  const parts = text.split(/((?<![a-z])[a-z]{3,10}(?![a-z]))/)
  const choices = parts.map((part) => {
    const month = monthNamed(part)
    return month > 0 ? [month] : monthsMeant(part)
  })
  const isMended = parts.some((part, index) => choices[index]?.length && monthNamed(part) === 0)
  const take = (which: number) =>
    parts
      .map(
        (part, index) =>
          shortMonths[(choices[index]?.[which] ?? choices[index]?.[0] ?? 0) - 1] ?? part,
      )
      .join('')
  return { texts: [...new Set([take(0), take(1)])], isMended }
}

function trimmed(text: string): string {
  return text.replace(/^[\s\-•*:;.,]+/, '').replace(/[\s\-.,:;!]+$/, '')
}
