import type { RegisterEntry } from '../register/register-entry.ts'

/** The longest name of a holder that a badge carries. */
const longest = 200

/**
 * Whom an award covers, as its badge names them: the organisations that have signed, whole names only. Where not all of them fit,
 * how many more there are stands behind those that do.
 */
export function holderInWords({ partners }: Pick<RegisterEntry, 'partners'>): string {
  const names = partners.filter(({ hasSigned }) => hasSigned).map(({ name }) => name)
  for (let shown = names.length; shown > 0; shown -= 1) {
    const rest = names.length - shown
    const words = `${names.slice(0, shown).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
    if (words.length <= longest) return words
  }
  return `${names.length} organisations`
}
