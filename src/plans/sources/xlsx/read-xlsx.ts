import type { Budget } from '../budget.ts'
import { type Relationship, relationshipsOf } from '../office/relationships.ts'
import { titleInProperties } from '../office/title-in-properties.ts'
import type { Source, SourceBlock } from '../source.ts'
import { readXml, said } from '../xml/read-xml.ts'
import { textsOfPart } from '../xml/texts-of-part.ts'
import type { Archive } from '../zip/open-zip.ts'
import { damaged } from '../zip/unpack.ts'
import { readSheet, unescaped, type Workbook } from './read-sheet.ts'
import { readTheme } from './xlsx-colours.ts'
import { noXlsxStyles, readXlsxStyles } from './xlsx-styles.ts'

/** Reads a workbook of Excel (Office Open XML): each sheet that is not hidden is a table. Macros are not looked at. */
export async function readXlsx(archive: Archive, budget: Budget): Promise<Source> {
  const named = await relationshipsOf(archive, '', budget)
  const path = named.find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml'
  const sheets = await listSheets(archive, path, budget)
  const parts = await relationshipsOf(archive, path, budget)
  const workbook: Workbook = {
    texts: await readTexts(archive, parts, budget),
    styles: await readStyles(archive, parts, budget),
    system: sheets.system,
  }
  const blocks: SourceBlock[] = []
  for (const { name, id } of sheets.visible) {
    const part = archive.get(parts.find((one) => one.id === id)?.path ?? '')
    if (!part) budget.stop(damaged)
    if (!part || budget.refusal()) break
    const rows = await readSheet(textsOfPart(part, budget), workbook, budget)
    if (rows.length > 0) blocks.push({ kind: 'table', name, rows })
    budget.spend('blocks', 1)
  }
  const title = await titleInProperties(archive.get(pathOf(named, 'core-properties')), budget)
  return { ...(title ? { title } : {}), blocks }
}

type Listed = {
  readonly system: 1900 | 1904
  readonly visible: readonly { readonly name: string; readonly id: string }[]
}

async function listSheets(archive: Archive, path: string, budget: Budget): Promise<Listed> {
  const part = archive.get(path)
  const visible: { readonly name: string; readonly id: string }[] = []
  let system: 1900 | 1904 = 1900
  if (!part) budget.stop(damaged)
  if (!part) return { system, visible }
  await readXml(
    textsOfPart(part, budget),
    {
      open(name, attributes, path) {
        const isOf1904 = ['1', 'true', 'on'].includes(said(attributes, 'date1904') ?? '')
        if (name === 'workbookPr' && isOf1904) system = 1904
        // chart sheets and dialogs are told as sheets too, and have no rows
        if (name !== 'sheet' || path.at(-1) !== 'sheets') return
        if ((said(attributes, 'state') ?? 'visible') !== 'visible') return
        visible.push({ name: said(attributes, 'name') ?? '', id: said(attributes, 'id') ?? '' })
      },
    },
    budget,
  )
  return { system, visible }
}

type Parts = readonly Relationship[]

async function readTexts(
  archive: Archive,
  parts: Parts,
  budget: Budget,
): Promise<readonly string[]> {
  const part = archive.get(pathOf(parts, 'sharedStrings'))
  if (!part) return []
  const texts: string[] = []
  let words: string[] = []
  await readXml(
    textsOfPart(part, budget),
    {
      open(name) {
        if (name === 'si') words = []
      },
      close(name) {
        if (name === 'si') texts.push(unescaped(words.join('')))
      },
      text(text, path) {
        if (path.at(-1) !== 't') return
        budget.spend('letters', text.length)
        words.push(text)
      },
      passesOver: (name) => name === 'rPh',
    },
    budget,
  )
  return texts
}

async function readStyles(archive: Archive, parts: Parts, budget: Budget) {
  const part = archive.get(pathOf(parts, 'styles'))
  if (!part) return noXlsxStyles
  const theme = archive.get(pathOf(parts, 'theme'))
  const colours = theme ? await readTheme(textsOfPart(theme, budget), budget) : []
  return readXlsxStyles(textsOfPart(part, budget), colours, budget)
}

function pathOf(parts: Parts, kind: string): string {
  return parts.find((part) => part.kind === kind)?.path ?? ''
}
