// canary: noExplicitAny
export function anything(value: any) {
  return value
}
