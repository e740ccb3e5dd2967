// canary: few-parameters
export function add(one: number, two: number, three: number, four: number, five: number) {
  return one + two + three + four + five
}
