/** What the owner of an action thinks of it. */
export const confidences = [
  { code: 'on_track', label: 'On track' },
  { code: 'some_risk', label: 'Some risk' },
  { code: 'off_track', label: 'Off track' },
] as const

/** What the owner thinks, and why where it is not all well. */
export type Confidence =
  | { readonly level: 'on_track' }
  | { readonly level: 'some_risk' | 'off_track'; readonly reason: string }
