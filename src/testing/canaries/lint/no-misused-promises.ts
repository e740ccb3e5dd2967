// canary: noMisusedPromises
async function isKnown(): Promise<boolean> {
  return true
}

export function greet() {
  return isKnown() ? 'Welcome back' : 'Welcome'
}
