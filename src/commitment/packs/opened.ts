import { strFromU8, unzipSync } from 'fflate'
import { toldOf } from './a-log.ts'
import { type PackName, packOf } from './pack.ts'
import type { Told } from './told.ts'

/** For tests: the bytes of a pack. */
export async function bytesOf(name: PackName, told: Told = toldOf()): Promise<Uint8Array> {
  return (await packOf(name, told))?.bytes ?? new Uint8Array()
}

/** For tests: the body of a document. */
export async function bodyOf(name: PackName, told?: Told): Promise<string> {
  return partOf(await bytesOf(name, told), 'word/document.xml')
}

/** For tests: the words of a document. */
export async function wordsOf(name: PackName, told?: Told): Promise<string> {
  return wordsIn(await bodyOf(name, told))
}

/** For tests: the cells of each row of a document, as words. */
export function rowsIn(xml: string): readonly (readonly string[])[] {
  return (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) =>
    (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) => wordsIn(cell).trim()),
  )
}

/** For tests: the parts of an office file as text. */
export function opened(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  )
}

/** For tests: one part of an office file; empty where there is none of that path. */
export function partOf(bytes: Uint8Array, path: string): string {
  return opened(bytes).get(path) ?? ''
}

/** For tests: the words of a part as its readers see them, a paragraph a line. */
export function wordsIn(xml: string): string {
  const lines = xml.replace(/<[wa]:br\b[^>]*>|<\/[wa]:p>/g, '\n')
  const words = lines.match(/<[wa]:t(?: [^>]*)?>[^<]*(?=<\/[wa]:t>)|\n/g) ?? []
  return words
    .map((word) => word.replace(/^<[^>]*>/, ''))
    .join('')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_all, name: keyof typeof signs) => signs[name])
}

const signs = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const

/** For tests: what an attribute says wherever it stands. */
export function saidBy(xml: string, attribute: string): readonly string[] {
  return [...xml.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, told = '']) => told)
}
