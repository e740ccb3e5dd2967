import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The built files that pages name. */
export type Asset =
  | 'waymark.css'
  | 'behaviours.js'
  | 'live.js'
  | 'passkey.js'
  | 'phone.js'
  | 'room.js'
  | 'favicon.svg'

/**
 * The address of a built file, with its digest as the version so that browsers may keep it for ever.
 * Without a build (as in tests) the address has no version.
 */
export function assetAddress(asset: Asset): string {
  known ??= readDigests(dirname(fileURLToPath(import.meta.url)))
  const digest = known[asset]
  return digest ? `/assets/${asset}?v=${digest}` : `/assets/${asset}`
}

let known: Readonly<Record<string, string>> | undefined

/** Looks upwards for the build, because this file runs both from source and from within a bundle. */
function readDigests(folder: string): Readonly<Record<string, string>> {
  const path = join(folder, 'build/public/digests.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
  const above = dirname(folder)
  return above === folder ? {} : readDigests(above)
}
