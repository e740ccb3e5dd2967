// canary: TS6133 (noUnusedParameters)
export function count(unseen: number) {
  return 2
}
