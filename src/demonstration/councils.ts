/** A council of the region and the level the simulation is steered to. */
export type DemonstrationCouncil = {
  readonly areaCode: string
  readonly name: string
  /** People counted on one autumn night in each year from 2010 to 2025. */
  readonly autumn: readonly number[]
}

/**
 * The seven councils and their autumn counts: the national rough sleeping snapshot
 * (https://www.gov.uk/government/collections/homelessness-statistics). Years for which no count was
 * found stand between their neighbours: Coventry, Dudley, Sandwell and Walsall 2023; Solihull 2022.
 */
export const demonstrationCouncils: readonly DemonstrationCouncil[] = [
  {
    areaCode: 'E08000025',
    name: 'Birmingham',
    autumn: [9, 7, 8, 14, 20, 36, 55, 57, 91, 52, 17, 31, 39, 36, 59, 68],
  },
  {
    areaCode: 'E08000026',
    name: 'Coventry',
    autumn: [5, 8, 12, 26, 6, 9, 13, 8, 25, 23, 8, 12, 18, 17, 16, 29],
  },
  {
    areaCode: 'E08000027',
    name: 'Dudley',
    autumn: [3, 4, 4, 6, 6, 3, 3, 11, 5, 4, 4, 4, 7, 6, 5, 7],
  },
  {
    areaCode: 'E08000028',
    name: 'Sandwell',
    autumn: [2, 15, 14, 3, 2, 4, 11, 10, 14, 10, 4, 3, 2, 5, 8, 12],
  },
  {
    areaCode: 'E08000029',
    name: 'Solihull',
    autumn: [3, 5, 6, 5, 6, 5, 6, 2, 4, 6, 1, 4, 5, 6, 12, 19],
  },
  {
    areaCode: 'E08000030',
    name: 'Walsall',
    autumn: [8, 13, 9, 8, 5, 7, 26, 20, 11, 6, 4, 4, 8, 10, 13, 10],
  },
  {
    areaCode: 'E08000031',
    name: 'Wolverhampton',
    autumn: [9, 12, 8, 6, 7, 13, 18, 19, 19, 14, 6, 5, 11, 6, 8, 13],
  },
]

/**
 * How many people one night of a month is steered to: the autumn counts in October and November, a
 * straight line between them, and a gentle shape over the year. After 2025 the story is hopeful: the
 * next autumn is 16 % lower and every later one 25 % lower than 2025. That fall is invented.
 */
export function nightLevel(council: DemonstrationCouncil, year: number, month: number): number {
  const season = (seasonInPercent[month - 1] ?? 100) / 100
  if (month === 10 || month === 11) return autumnLevel(council, year)
  const earlier = autumnLevel(council, month === 12 ? year : year - 1)
  const later = autumnLevel(council, month === 12 ? year + 1 : year)
  const monthsSinceNovember = (month + 1) % 12 || 12
  return (earlier + ((later - earlier) * monthsSinceNovember) / 11) * season
}

// Fewer in the cold months and more in late summer, after the national monthly series.
const seasonInPercent = [84, 84, 90, 94, 97, 100, 104, 105, 103, 100, 100, 88]

function autumnLevel({ autumn }: DemonstrationCouncil, year: number): number {
  const latest = autumn.at(-1) ?? 0
  if (year === 2026) return latest * 0.84
  if (year > 2026) return latest * 0.75
  return autumn[Math.max(0, year - 2010)] ?? latest
}
