import { type Budget, openBudget, tooMuch } from './budget.ts'
import { readDocx } from './docx/read-docx.ts'
import { readPage } from './html/read-page.ts'
import { type KnownFile, kindOfFile } from './kind-of-file.ts'
import { readOds } from './ods/read-ods.ts'
import { readPlainText } from './plain-text.ts'
import type { Source, SourceRefusal } from './source.ts'
import { decoded } from './text/decoded.ts'
import { readCsv } from './text/read-csv.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

/** No plan has so many lines of text. */
const mostLines = 40_000
const mostBytes = 60_000_000
const longestText = 10_000_000
const empty =
  'Nothing is written in the file, or only pictures of writing. Choose another file, or type the text and paste it'
const tooLarge =
  'The file is larger than 60 MB. Save it without its pictures, or copy its text and paste it'

/**
 * What a file holds, or a sentence that says why it is not read and what to do. Never fails and never runs what is in
 * a file: macros, formulas and links stay where they are. What a file may take of the machine is bounded by a budget.
 */
export async function readSource({
  name,
  bytes,
}: {
  readonly name: string
  readonly bytes: Uint8Array
}): Promise<Source | SourceRefusal> {
  if (bytes.length > mostBytes) return { refusal: tooLarge }
  const known = kindOfFile(bytes, name)
  if ('refusal' in known) return known
  const budget = openBudget()
  const source = await read(known, bytes, budget)
  const refusal = budget.refusal()
  if (refusal) return { refusal }
  return source.blocks.length > 0 ? source : { refusal: empty }
}

function read(known: KnownFile, bytes: Uint8Array, budget: Budget): Promise<Source> | Source {
  switch (known.kind) {
    case 'docx':
      return readDocx(known.archive, budget)
    case 'xlsx':
      return readXlsx(known.archive, budget)
    case 'ods':
      return readOds(known.archive, budget)
    case 'html':
      return readPage(bytes, budget)
    case 'cells':
      return readCsv(decoded(bytes), budget)
    case 'text':
      return readText(decoded(bytes), budget)
  }
}

function readText(text: string, budget: Budget): Source {
  const isRead = text.length <= longestText && (text.match(/\n/g) ?? []).length <= mostLines
  if (isRead) return readPlainText(text)
  budget.stop(tooMuch)
  return { blocks: [] }
}
