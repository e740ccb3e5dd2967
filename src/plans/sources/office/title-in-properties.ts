import type { Budget } from '../budget.ts'
import { readXml } from '../xml/read-xml.ts'
import { textsOfPart } from '../xml/texts-of-part.ts'
import type { ZipPart } from '../zip/open-zip.ts'

/** The title that somebody gave a file among its properties (Dublin Core); nothing where it has none. */
export async function titleInProperties(
  part: ZipPart | undefined,
  budget: Budget,
): Promise<string | undefined> {
  if (!part) return undefined
  const words: string[] = []
  await readXml(
    textsOfPart(part, budget),
    {
      open: () => undefined,
      text(text, path) {
        if (path.at(-1) !== 'title') return
        budget.spend('letters', text.length)
        words.push(text)
      },
    },
    budget,
  )
  return words.join('').trim() || undefined
}
