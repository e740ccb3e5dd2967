import type { Budget } from '../budget.ts'
import { relationshipsOf } from '../office/relationships.ts'
import { titleInProperties } from '../office/title-in-properties.ts'
import type { Source } from '../source.ts'
import { readXml } from '../xml/read-xml.ts'
import { textsOfPart } from '../xml/texts-of-part.ts'
import type { Archive } from '../zip/open-zip.ts'
import { damaged } from '../zip/unpack.ts'
import { bodyVisitor } from './docx-body.ts'
import { noNumbering, readDocxNumbering } from './docx-numbering.ts'
import { noStyles, readDocxStyles } from './docx-styles.ts'

/**
 * Reads a document of Word (Office Open XML): its body as it stands once tracked changes are taken. Headers, footers,
 * footnotes, comments and macros are not looked at.
 */
export async function readDocx(archive: Archive, budget: Budget): Promise<Source> {
  const named = await relationshipsOf(archive, '', budget)
  const path = named.find(({ kind }) => kind === 'officeDocument')?.path ?? 'word/document.xml'
  const body = archive.get(path)
  if (!body) budget.stop(damaged)
  if (!body || budget.refusal()) return { blocks: [] }

  const parts = await relationshipsOf(archive, path, budget)
  const partOf = (kind: string) => archive.get(parts.find((part) => part.kind === kind)?.path ?? '')
  const styles = partOf('styles')
  const numbering = partOf('numbering')
  const visitor = bodyVisitor({
    styles: styles ? await readDocxStyles(textsOfPart(styles, budget), budget) : noStyles,
    numbering: numbering
      ? await readDocxNumbering(textsOfPart(numbering, budget), budget)
      : noNumbering,
    budget,
  })
  await readXml(textsOfPart(body, budget), visitor, budget)
  const read = visitor.read()
  const properties = named.find(({ kind }) => kind === 'core-properties')?.path ?? ''
  const title = read.title ?? (await titleInProperties(archive.get(properties), budget))
  return { ...(title ? { title } : {}), blocks: read.blocks }
}
