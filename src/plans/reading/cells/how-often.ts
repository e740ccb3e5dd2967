/** How often a text says: `year`, `quarter`, `month`, `week`. */
export function howOften(text: string): string | null {
  return often.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

const often: readonly (readonly [string, RegExp])[] = [
  [
    'year',
    /\b(?:p\.?a\.?|per annum|per year|a year|each year|every year|annual(?:ly)?|yearly)(?![\p{L}\p{N}])/iu,
  ],
  ['quarter', /\b(?:quarterly|per quarter|a quarter|each quarter|every quarter)\b/i],
  ['month', /\b(?:monthly|per month|a month|each month|every month|pcm)\b/i],
  ['week', /\b(?:weekly|per week|a week|each week|every week)\b/i],
]
