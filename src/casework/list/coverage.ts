/** What a count rests on in one council: on how many nights anybody recorded a contact, and how many organisations did. */
export type Recorded = {
  readonly name: string
  readonly nights: number
  readonly agencies: number
}

/** How well the streets were looked at, in sentences; a council in which nobody recorded anything is named. */
export function coverageInWords(recorded: readonly Recorded[], days: number): string {
  const silent = recorded.filter(({ nights }) => nights === 0).map(({ name }) => name)
  const told = recorded
    .filter(({ nights }) => nights > 0)
    .map(({ name, nights }) => `${name} on ${nights}`)
  const nights =
    told.length === 0
      ? `Nobody recorded a contact in the last ${days} nights.`
      : `Contacts were recorded, of the last ${days} nights, in ${told.join(', ')}.`
  return silent.length === 0 || told.length === 0
    ? nights
    : `${nights} None in ${silent.join(', ')}: nobody listed there need not mean nobody there.`
}
