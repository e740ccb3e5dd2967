import type { PlanToday } from '../standing/open-plans.ts'

/** Files of plans that were made lately, each by what it tells and of when. Whether somebody may have one is asked before. */
export type HeldFiles = Map<string, HeldFile>
type HeldFile = { readonly made: Promise<Uint8Array>; size: number }

/** Bytes of files that are held together. */
const most = 64 * 1024 ** 2

/** Makes the place where a process holds files. */
export function holdFiles(): HeldFiles {
  return new Map()
}

/** A file of a plan as it stands on a day, made once for all who ask for it; `name` says which, and for whose eyes. */
export async function heldFile(
  held: HeldFiles,
  { plan, today }: Pick<PlanToday, 'plan' | 'today'>,
  name: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const key = `${plan.id} ${plan.state} ${plan.revision} ${today} ${name}`
  const file = held.get(key) ?? { made: make(), size: 0 }
  held.delete(key)
  held.set(key, file)
  try {
    const bytes = await file.made
    file.size = bytes.byteLength
    forgetOldest(held)
    return bytes
  } catch (fault) {
    held.delete(key)
    throw fault
  }
}

/** What was asked for longest ago goes first. */
function forgetOldest(held: HeldFiles): void {
  let together = [...held.values()].reduce((sum, { size }) => sum + size, 0)
  for (const [key, { size }] of held) {
    if (together <= most) return
    held.delete(key)
    together -= size
  }
}
