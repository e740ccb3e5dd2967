// canary: TS7027 (allowUnreachableCode)
export function count() {
  return 2
  const never = 3
  return never
}
