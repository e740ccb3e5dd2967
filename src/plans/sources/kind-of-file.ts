import type { SourceRefusal } from './source.ts'
import { decoded, isText } from './text/decoded.ts'
import { type Archive, openZip } from './zip/open-zip.ts'
import { damaged } from './zip/unpack.ts'

/** A file by what its bytes are; its name is asked where bytes of more than one kind look alike. */
export type KnownFile =
  | { readonly kind: 'docx' | 'xlsx' | 'ods'; readonly archive: Archive }
  | { readonly kind: 'html' | 'cells' | 'text' }

/** What a file is, or why files of its kind are not read. */
export function kindOfFile(bytes: Uint8Array, name: string): KnownFile | SourceRefusal {
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096))
  if (begins(begin, [0x50, 0x4b, 0x03, 0x04]) || begins(begin, [0x50, 0x4b, 0x05, 0x06])) {
    return kindOfArchive(bytes)
  }
  const refusal = refusedBy(bytes, begin)
  if (refusal) return { refusal }
  return kindOfText(bytes, name)
}

const asWord = 'open it in the program it comes from and save it as a Word file (.docx)'
const oldOffice =
  'This is a file of an old version of Office (.doc or .xls). Open it and save it as .docx or .xlsx'
const locked =
  'The file is protected by a password. Save a copy without a password, or copy its text and paste it'
const pdf =
  'A PDF keeps no tables. Open it, copy the text and paste it, or ask for the Word file it was made from'
const picture =
  'This is a picture, and only text is read. Ask for the file it was made from, or type the text and paste it'
const packed =
  'This is an archive and not a plan. Unpack it and choose the file that holds the plan'

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

function kindOfArchive(bytes: Uint8Array): KnownFile | SourceRefusal {
  const archive = openZip(bytes)
  if (!archive) return { refusal: damaged }
  const paths = [...archive.keys()]
  const has = (...starts: readonly string[]) =>
    paths.some((path) => starts.some((start) => path.startsWith(start)))
  if (archive.has('encrypted-package') || archive.get('content.xml')?.isLocked) {
    return { refusal: locked }
  }
  if (has('xl/workbook.bin')) {
    return { refusal: 'This is a binary workbook (.xlsb). Open it and save it as .xlsx' }
  }
  if (has('word/')) return { kind: 'docx', archive }
  if (has('xl/')) return { kind: 'xlsx', archive }
  if (has('ppt/')) {
    return { refusal: 'This is a set of slides. Copy the plan into a document or a spreadsheet' }
  }
  if (archive.has('content.xml')) return kindOfOpenDocument(archive)
  return { refusal: packed }
}

/** OpenDocument says what it is in a part that is stored as it is, unless somebody packed the file anew. */
function kindOfOpenDocument(archive: Archive): KnownFile | SourceRefusal {
  const part = archive.get('mimetype')
  const told = part?.method === 0 ? new TextDecoder().decode(part.packed.subarray(0, 100)) : ''
  const isOther = told !== '' && !told.includes('opendocument.spreadsheet')
  return isOther
    ? { refusal: `Of OpenDocument only spreadsheets (.ods) are read: ${asWord}` }
    : { kind: 'ods', archive }
}

const pictures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
]
const archives: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
]

function refusedBy(bytes: Uint8Array, begin: Buffer): string | undefined {
  if (begins(begin, [0xd0, 0xcf, 0x11, 0xe0])) return isEncrypted(bytes) ? locked : oldOffice
  if (begin.subarray(0, 1024).includes('%PDF-')) return pdf
  const isPhoto = begin.subarray(4, 8).toString('latin1') === 'ftyp'
  if (isPhoto || pictures.some((mark) => begins(begin, mark))) return picture
  if (archives.some((mark) => begins(begin, mark))) return packed
  if (begin.subarray(0, 5).toString('latin1') === '{\\rtf') {
    return `This is rich text (.rtf): ${asWord}`
  }
  return isText(bytes) ? undefined : notText
}

const notText =
  'The file is of a kind that is not read. Save the plan as .docx, .xlsx, .ods, .html or .csv, or copy its text and paste it'

/** Office keeps what a password protects in a stream of this name, within an old container. */
function isEncrypted(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

function kindOfText(bytes: Uint8Array, name: string): KnownFile | SourceRefusal {
  const begin = decoded(bytes.subarray(0, 4096)).trimStart().toLowerCase()
  const first = begin.replace(/^<\?xml[^>]*>/, '').replace(/<!--[\s\S]*?-->/g, '')
  if (/^\s*<(!doctype html|html|head|body|table)\b/.test(first)) return { kind: 'html' }
  if (begin.startsWith('<?xml')) {
    return { refusal: `This is a file of XML and not a document: ${asWord}` }
  }
  const [, ending = ''] = /\.([a-z]+)$/.exec(name.trim().toLowerCase()) ?? []
  if (['html', 'htm', 'xhtml'].includes(ending)) return { kind: 'html' }
  return { kind: ending === 'csv' || ending === 'tsv' ? 'cells' : 'text' }
}
