// canary: unused-exports unused-types
export const known = 'Ana'

export const unknown = 'Ben'

export type Stranger = string
