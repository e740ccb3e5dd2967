import { type Broken, placeOf, type Tally } from './places.ts'

export const councils = ['north', 'south', 'east']
export const categories = ['female', 'male', 'unknown']
export const figures = ['seen', 'new', 'long']

/** New and long term are both part of those seen, and nobody is both. */
export const remainders = [
  { whole: 'seen', less: ['new'] },
  { whole: 'seen', less: ['long'] },
  { whole: 'seen', less: ['new', 'long'] },
]

/** An invented region of three councils. */
export function region(tallies: readonly Tally[], smallest: number): Broken {
  return { tallies, categories, region: 'region', councils, figures, remainders, smallest }
}

/** People who were seen in some councils and are new, long term or neither. */
export function people(
  where: readonly string[],
  kind: 'new' | 'long' | 'neither',
  category: string,
  count: number,
): Tally {
  const places = ['region', ...where].flatMap((scope) => [
    placeOf('seen', scope),
    ...(kind === 'neither' ? [] : [placeOf(kind, scope)]),
  ])
  return { places: new Set(places), category, people: count }
}
