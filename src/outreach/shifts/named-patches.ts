import { listCouncils } from '#directory'
import type { Db } from '#foundations'
import { patchesOf } from './patch.store.ts'
import type { Patch } from './shift.ts'

/** A patch with the name of its council: teams of several councils call theirs the same. */
export type NamedPatch = Patch & { readonly areaName: string }

/** The patches that are walked in some councils, council by council. */
export async function namedPatches(
  db: Db,
  areaCodes: readonly string[],
): Promise<readonly NamedPatch[]> {
  const names = new Map((await listCouncils(db)).map(({ code, name }) => [code, name]))
  const patches = await patchesOf(db, areaCodes)
  return patches
    .map((patch) => ({ ...patch, areaName: names.get(patch.areaCode) ?? patch.areaCode }))
    .toSorted((one, other) => one.areaName.localeCompare(other.areaName, 'en-GB'))
}

/** A patch as it is chosen: by its name and its council’s. */
export function patchInWords({ name, areaName }: Pick<NamedPatch, 'name' | 'areaName'>): string {
  return `${name}, ${areaName}`
}
