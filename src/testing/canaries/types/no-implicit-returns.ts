// canary: TS7030 (noImplicitReturns)
export function wordFor(count: number) {
  if (count === 1) return 'one'
}
