// canary: noFloatingPromises
async function keep(): Promise<void> {
  await Promise.resolve()
}

export function forget() {
  keep()
}
