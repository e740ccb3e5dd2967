import type { Clock } from '#foundations'

/** So many codes that open nothing may be tried from one address in a minute: a room full of phones seldom errs so often. */
const mostInAMinute = 30
/** So many addresses are remembered; then all are forgotten, which only lets guesses begin anew. */
const mostRemembered = 10_000

/** Counts codes that opened nothing, by where they came from. Whoever has the right code is never held up by it for long. */
export function failingTries(clock: Clock) {
  const seen = new Map<string, number[]>()
  const lately = (address: string) => {
    const since = clock.now().epochMilliseconds - 60_000
    return (seen.get(address) ?? []).filter((at) => at > since)
  }
  return {
    note: (address: string) => {
      if (seen.size > mostRemembered) seen.clear()
      seen.set(address, [...lately(address), clock.now().epochMilliseconds])
    },
    areTooMany: (address: string) => lately(address).length >= mostInAMinute,
  }
}
