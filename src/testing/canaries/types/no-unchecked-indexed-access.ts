// canary: TS2322 (noUncheckedIndexedAccess)
export function first(names: readonly string[]): string {
  return names[0]
}
