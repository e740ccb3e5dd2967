/**
 * The five colours an action is shown in, from the best to the worst. Each has a letter, a word and a shape
 * of its own, so that nobody needs to see colours. Grey is worse than green: it says that nobody knows.
 */
export const statusColours = [
  { code: 'blue', letter: 'B', word: 'Done', shape: 'square' },
  { code: 'green', letter: 'G', word: 'On track', shape: 'circle' },
  { code: 'grey', letter: 'N', word: 'Not rated', shape: 'oblong' },
  { code: 'amber', letter: 'A', word: 'At risk', shape: 'triangle' },
  { code: 'red', letter: 'R', word: 'Off track', shape: 'diamond' },
] as const
export type StatusColour = (typeof statusColours)[number]['code']
export type StatusShape = (typeof statusColours)[number]['shape']

/** Every colour but blue, which only accepted evidence gives. */
export type OpenColour = Exclude<StatusColour, 'blue'>

/** How bad a colour is: 0 for blue, 4 for red. */
export function severityOf(colour: StatusColour): number {
  return statusColours.findIndex(({ code }) => code === colour)
}

/** The worst of some colours; blue when there are none. */
export function worstOf(colours: readonly StatusColour[]): StatusColour {
  return colours.reduce<StatusColour>(
    (worst, colour) => (severityOf(colour) > severityOf(worst) ? colour : worst),
    'blue',
  )
}
