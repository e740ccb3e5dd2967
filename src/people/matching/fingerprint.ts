import { hashText } from './hash.ts'
import type { Model } from './model.ts'

/** A hash over what a model learnt, in 16 hexadecimal digits; the day and the thresholds do not bear on it. */
export function fingerprintOf(model: Omit<Model, 'fingerprint'>): string {
  const { prior, caps, records, levels, words } = model
  const { high, low } = hashText(0, JSON.stringify([prior, caps, records, levels, words]))
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}
