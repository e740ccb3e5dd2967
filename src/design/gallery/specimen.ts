import type { ComponentChildren } from 'preact'

/** One component in one state. */
export type Specimen = {
  readonly name: string
  readonly state: string
  readonly show: () => ComponentChildren
}

/** The states of one component. */
export function statesOf(
  name: string,
  states: Readonly<Record<string, () => ComponentChildren>>,
): readonly Specimen[] {
  return Object.entries(states).map(([state, show]) => ({ name, state, show }))
}
