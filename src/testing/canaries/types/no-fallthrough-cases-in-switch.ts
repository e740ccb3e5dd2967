// canary: TS7029 (noFallthroughCasesInSwitch)
export function wordFor(count: number) {
  let word = ''
  switch (count) {
    case 1:
      word = 'one'
    default:
      word += 'many'
  }
  return word
}
