/** What the phone's own clock says, right or wrong: the one place that asks it. */
export function phoneNow(): number {
  // biome-ignore lint/style/noRestrictedGlobals: a browser has no other clock that goes on while it sleeps
  return Date.now()
}

/** A moment of the phone's clock as it is told: ISO, in UTC. */
export function asTold(milliseconds: number): string {
  // biome-ignore lint/style/noRestrictedGlobals: as above
  return new Date(milliseconds).toISOString()
}

/** A moment as the phone's own zone shows it, such as 22:15. */
export function asShown(milliseconds: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(milliseconds)
}
