/** Calls back whenever anything in the house has changed. */
export type OnChange = (listener: () => void) => void

/** Gives what was made before under a key, or makes it now; whoever asks while it is being made waits for the same. */
export type Hold = <Made>(key: string, make: () => Promise<Made>) => Promise<Made>

// Addresses that people make up lead to nothing, which is not held; months of the past are bounded by this.
const most = 2000
const moment = 1_000
// Should the connection that listens ever fall silent, nothing older than this is shown.
const longest = 60_000

type Held = { readonly made: Promise<unknown>; readonly since: number }

/**
 * Keeps what is made from the figures until something changes; what turns out to be nothing is not
 * kept. Without anyone to say that something changed, nothing is kept for longer than a second.
 */
export function holdFigures(onChange?: OnChange): Hold {
  const held = new Map<string, Held>()
  const age = onChange ? longest : moment
  onChange?.(() => held.clear())
  return <Made>(key: string, make: () => Promise<Made>) => {
    const there = held.get(key)
    if (there && performance.now() - there.since < age) return there.made as Promise<Made>
    if (held.size >= most) held.clear()
    const made = make()
    const mine = { made, since: performance.now() }
    held.set(key, mine)
    const letGo = () => {
      if (held.get(key) === mine) held.delete(key)
    }
    made.then((what) => {
      if (what === undefined) letGo()
    }, letGo)
    return made
  }
}
