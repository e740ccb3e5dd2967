import { setImmediate } from 'node:timers/promises'

const longest = 20

/** Makes something of each of many, in their order, and lets others have their turn where it takes longer than 20 milliseconds. */
export async function inTurns<One, Made>(
  many: Iterable<One>,
  make: (one: One) => Made,
): Promise<readonly Made[]> {
  const made: Made[] = []
  let begun = performance.now()
  for (const one of many) {
    made.push(make(one))
    if (performance.now() - begun < longest) continue
    await setImmediate()
    begun = performance.now()
  }
  return made
}
