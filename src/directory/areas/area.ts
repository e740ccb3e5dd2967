/** A council, and how many people live there by its newest estimate. Codes are those of the ONS. */
export type Council = {
  readonly code: string
  readonly name: string
  readonly region: string
  readonly population: number
  readonly year: number
  readonly source: string
}

/** The scope in which all councils are one: people counted once, wherever they were seen. */
export const regionScope = 'region'

/** A scope that figures are told for: a council by its code, or the region. */
export type Scope = { readonly scope: string; readonly name: string; readonly population: number }

/** Every scope of a set of councils: the region first, then each council by name. */
export function scopesOf(councils: readonly Council[]): readonly Scope[] {
  const region = {
    scope: regionScope,
    name: councils[0]?.region ?? 'The region',
    population: councils.reduce((sum, council) => sum + council.population, 0),
  }
  const each = councils.map(({ code, name, population }) => ({ scope: code, name, population }))
  return [region, ...each]
}
