import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Temporal } from 'temporal-polyfill'

// Every part of an archive carries this time, so that the same log makes the same bytes.
const sameTime = '2000-01-01T12:00:00Z'

type Mend = (path: string, xml: string) => string

/**
 * An office file packed anew: each part of XML mended, its moments those of the clock, and no part promised that is
 * not there.
 */
export function resealed(bytes: Uint8Array, now: Temporal.Instant, mend: Mend): Uint8Array {
  const given = unzipSync(bytes)
  const paths = Object.keys(given).filter((path) => !path.endsWith('/'))
  const parts: Zippable = {}
  for (const path of paths) {
    const content = given[path] ?? new Uint8Array()
    const isXml = /\.(xml|rels)$/.test(path)
    parts[path] = isXml ? strToU8(mend(path, sealed(path, strFromU8(content)))) : content
  }
  return zipSync(parts, { mtime: sameTime })

  function sealed(path: string, xml: string): string {
    if (path === 'docProps/core.xml') return atMoment(xml, now)
    return path === '[Content_Types].xml' ? withoutMissing(xml, new Set(paths)) : xml
  }
}

function atMoment(xml: string, now: Temporal.Instant): string {
  const moment = now.toString({ smallestUnit: 'second' })
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`)
    .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>')
}

/** The list of parts without those that no file has: `pptxgenjs` names a master for each slide, and makes one. */
function withoutMissing(xml: string, paths: ReadonlySet<string>): string {
  return xml.replace(/<Override\b[^>]*?PartName="\/([^"]+)"[^>]*\/>/g, (override, path: string) =>
    paths.has(path) ? override : '',
  )
}
