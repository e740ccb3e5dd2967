// canary: noUnusedVariables
export function count() {
  const unseen = 1
  return 2
}
