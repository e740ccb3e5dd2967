/**
 * What the by-name list says of somebody on a day. The first three are on it; `unknown` is what remains when
 * nobody has met them lately and nothing says where they are. A region may know no more than that.
 */
export const listStates = [
  { code: 'sleeping_rough', label: 'Sleeping rough', isOn: true },
  { code: 'at_risk', label: 'At risk', isOn: true },
  { code: 'unknown', label: 'Not known', isOn: true },
  { code: 'accommodated', label: 'In accommodation', isOn: false },
  { code: 'moved_away', label: 'Moved away', isOn: false },
  { code: 'died', label: 'Died', isOn: false },
  { code: 'not_seen', label: 'Not met for too long', isOn: false },
] as const
export type ListState = (typeof listStates)[number]['code']

/** Whether a state is one on the list. */
export function isOnList(state: ListState | undefined): boolean {
  return listStates.some(({ code, isOn }) => code === state && isOn)
}

/** The name of a state. */
export function stateInWords(state: ListState): string {
  return listStates.find(({ code }) => code === state)?.label ?? state
}

/** How somebody came onto the list. */
export const waysOfJoining = [
  { code: 'new', label: 'New to the list' },
  { code: 'returned', label: 'Returned to the list' },
  { code: 'moved_in', label: 'Came back to the region' },
] as const
export type WayOfJoining = (typeof waysOfJoining)[number]['code']
