import { fields, levelsOf } from './fields.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type Model, modelForm } from './model.ts'

/** A model, or why its file cannot be used, in a sentence. */
export type ReadModel = { readonly model: Model } | { readonly problem: string }

/** Reads a model from the text of its file, and checks that it is whole. */
export function readModel(text: string): ReadModel {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return { problem: 'It is not JSON: it may be another file, or only part of one' }
  }
  const problem = problemWith(read)
  if (problem) return { problem }
  const model = read as Model
  return fingerprintOf(model) === model.fingerprint
    ? { model }
    : { problem: 'Its fingerprint does not fit what it holds: it was changed after it was trained' }
}

/** The text of a model's file. */
export function writeModel(model: Model): string {
  return `${JSON.stringify(model, null, 1)}\n`
}

function problemWith(read: unknown): string | undefined {
  if (!isThing(read)) return 'It holds no model'
  if (read['form'] !== modelForm) {
    return typeof read['form'] === 'string' && read['form'].startsWith('waymark-matching-')
      ? `It was written by another version of Waymark (${read['form']}); train a new one`
      : 'It holds no model of Waymark'
  }
  const numbers = ['records', 'prior'].filter((name) => !isNumber(read[name]))
  if (numbers.length > 0) return `It lacks ${numbers.join(' and ')}`
  if (typeof read['trained_on'] !== 'string' || typeof read['fingerprint'] !== 'string') {
    return 'It does not say when it was trained, or has no fingerprint'
  }
  if (!areNumbers(read['caps'], 2)) return 'Its caps are not two numbers'
  return (
    problemWithThresholds(read['thresholds']) ?? problemWithFields(read['levels'], read['words'])
  )
}

function problemWithThresholds(thresholds: unknown): string | undefined {
  const names = ['records', 'casework', 'statistical', 'review']
  if (isThing(thresholds) && names.every((name) => isNumber(thresholds[name]))) return undefined
  return 'Its thresholds are missing or not numbers'
}

function problemWithFields(levels: unknown, words: unknown): string | undefined {
  if (!isThing(levels) || !isThing(words)) return 'It lacks its levels or its words'
  for (const field of fields) {
    const odds = levels[field]
    if (!Array.isArray(odds) || odds.length !== levelsOf[field].length || !odds.every(isOdds)) {
      return `Its levels of ${field} are missing or damaged`
    }
    const counts = words[field]
    if (!isThing(counts) || !isNumber(counts['total']) || !isCounts(counts['counts'])) {
      return `Its words of ${field} are missing or damaged`
    }
  }
  return undefined
}

function isOdds(odds: unknown): boolean {
  return (
    isThing(odds) && [odds['m'], odds['u'], odds['usual']].every((one) => isNumber(one) && one >= 0)
  )
}

function isCounts(counts: unknown): boolean {
  return isThing(counts) && Object.values(counts).every((count) => isNumber(count) && count > 0)
}

function isThing(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function areNumbers(value: unknown, length: number): boolean {
  return Array.isArray(value) && value.length === length && value.every(isNumber)
}
