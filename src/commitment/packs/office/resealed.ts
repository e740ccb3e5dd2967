import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Temporal } from 'temporal-polyfill'

// Every part of an archive carries this time, so that the same log makes the same bytes.
const sameTime = '2000-01-01T12:00:00Z'

type Mend = (path: string, xml: string) => string

/**
 * An office file packed anew: each part of XML mended, its moments those of the clock, and what a library put in
 * by the hour or by chance gone.
 */
export function resealed(bytes: Uint8Array, now: Temporal.Instant, mend: Mend): Uint8Array {
  const parts: Zippable = {}
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith('/')) continue
    const isXml = /\.(xml|rels)$/.test(path)
    const xml = isXml ? mend(path, atMoment(path, strFromU8(content), now)) : ''
    parts[path] = isXml ? strToU8(xml) : content
  }
  return zipSync(parts, { mtime: sameTime })
}

function atMoment(path: string, xml: string, now: Temporal.Instant): string {
  if (path !== 'docProps/core.xml') return xml
  const moment = now.toString({ smallestUnit: 'second' })
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`)
    .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>')
}
