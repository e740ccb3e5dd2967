// canary: noRestrictedGlobals
export function now() {
  return new Date()
}
