/** Where an action of a plan stands in its life, in the order of the list. `isOpen` while something is still to be done. */
export const lives = [
  { code: 'not_started', label: 'Not started', isOpen: true },
  { code: 'in_progress', label: 'In progress', isOpen: true },
  { code: 'complete', label: 'Complete', isOpen: false },
  { code: 'business_as_usual', label: 'Now business as usual', isOpen: false },
  { code: 'paused', label: 'Paused', isOpen: true },
  { code: 'withdrawn', label: 'Withdrawn', isOpen: false },
  { code: 'superseded', label: 'Superseded', isOpen: false },
] as const
export type Life = (typeof lives)[number]['code']

/** Whether something of an action is still to be done. */
export function isOpen(life: Life): boolean {
  return lives.some(({ code, isOpen }) => code === life && isOpen)
}

/** How far an action is, in words; not started where nothing was told yet. */
export function lifeInWords(life: string | undefined): string {
  return lives.find(({ code }) => code === life)?.label ?? lives[0].label
}
