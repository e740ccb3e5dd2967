import { strToU8, type Zippable, zipSync } from 'fflate'

// Every part carries this time, so that the same plan makes the same bytes.
const sameTime = '2000-01-01T12:00:00Z'

/** Parts of an office file as an archive, in their order; the first is stored as it is where readers look for it there. */
export function sealedZip(
  parts: readonly (readonly [path: string, text: string])[],
  first: 'packed' | 'stored',
): Uint8Array {
  const files: Zippable = {}
  for (const [at, [path, text]] of parts.entries()) {
    files[path] = [strToU8(text), { level: at === 0 && first === 'stored' ? 0 : 6 }]
  }
  return zipSync(files, { mtime: sameTime })
}
