// canary: TS6133 (noUnusedLocals)
export function count() {
  const unseen = 1
  return 2
}
