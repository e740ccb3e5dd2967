// canary: noNonNullAssertion
export function first(names: readonly string[]) {
  return names[0]!.length
}
