/** The four strands of ending rough sleeping, in the order they are told. */
export const strands = [
  { code: 'prevented', label: 'Prevented', meaning: 'Few people sleep rough for the first time' },
  { code: 'rare', label: 'Rare', meaning: 'Few people sleep rough at all' },
  { code: 'brief', label: 'Brief', meaning: 'Whoever does is off the street soon' },
  { code: 'non_recurring', label: 'Non-recurring', meaning: 'Whoever has left does not return' },
] as const
export type Strand = (typeof strands)[number]['code']

/** The six stages of the pathway, from before any risk to a home that lasts. */
export const pathwayStages = [
  { code: 'universal', label: 'Universal prevention' },
  { code: 'targeted', label: 'Targeted prevention' },
  { code: 'crisis', label: 'Crisis prevention and relief' },
  { code: 'recovery', label: 'Recovery' },
  { code: 'move_on', label: 'Move-on support' },
  { code: 'settled', label: 'Settled home' },
] as const
export type PathwayStage = (typeof pathwayStages)[number]['code']
