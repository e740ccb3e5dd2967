import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../settings.ts'

/**
 * The address of the script that keeps an open page up to date (`browser/live.ts`, built as `live.js`).
 * Its digest is its version, as browsers keep it for ever; without a build there is none.
 */
export function liveScript(): string {
  address ??= readAddress()
  return address
}

let address: string | undefined

function readAddress(): string {
  const digests = join(projectFolder(), 'build/public/digests.json')
  if (!existsSync(digests)) return '/assets/live.js'
  const known = JSON.parse(readFileSync(digests, 'utf8')) as Readonly<Record<string, string>>
  const digest = known['live.js']
  return digest ? `/assets/live.js?v=${digest}` : '/assets/live.js'
}
