import { posix } from 'node:path'
import type { Budget } from '../budget.ts'
import { readXml, said } from '../xml/read-xml.ts'
import { textsOfPart } from '../xml/texts-of-part.ts'
import type { Archive } from '../zip/open-zip.ts'

/** A part that another part names. */
export type Relationship = { readonly id: string; readonly kind: string; readonly path: string }

/** What a part of an office file names, by the last word of the kind (ECMA-376, part 2); `''` names the parts of the file itself. */
export async function relationshipsOf(
  archive: Archive,
  path: string,
  budget: Budget,
): Promise<readonly Relationship[]> {
  const folder = posix.dirname(path)
  const part = archive.get(posix.join(folder, '_rels', `${posix.basename(path)}.rels`))
  if (!part) return []
  const found: Relationship[] = []
  await readXml(
    textsOfPart(part, budget),
    {
      open(name, attributes) {
        if (name !== 'Relationship' || said(attributes, 'TargetMode') === 'External') return
        const target = said(attributes, 'Target') ?? ''
        found.push({
          id: said(attributes, 'Id') ?? '',
          kind: (said(attributes, 'Type') ?? '').replace(/.*\//, ''),
          path: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
        })
      },
    },
    budget,
  )
  return found
}
