// canary: noExcessiveCognitiveComplexity
export function tangle(numbers: readonly number[]) {
  let sum = 0
  for (const one of numbers) {
    if (one > 1) {
      for (const other of numbers) {
        if (other > one) {
          if (other % 2 === 0) {
            sum += other > 10 ? 1 : 2
          }
        } else if (other < 0) {
          sum -= 1
        }
      }
    }
  }
  return sum
}
