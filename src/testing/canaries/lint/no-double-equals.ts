// canary: noDoubleEquals
export function isSame(one: string, other: string) {
  return one == other
}
