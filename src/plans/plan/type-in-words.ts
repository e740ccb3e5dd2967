/** The type of an action, a pillar of its plan, as pages tell it: plans write it in capitals and small, and it is kept small. */
export function typeInWords(type: string): string {
  return type.slice(0, 1).toUpperCase() + type.slice(1)
}
