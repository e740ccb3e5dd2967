import { logDocument } from './documents/log-document.ts'
import { paperDocument } from './documents/paper-document.ts'
import { planDocument } from './documents/plan-document.ts'
import { pledgesDocument } from './documents/pledges-document.ts'
import { logCsv } from './log-csv.ts'
import { logJson } from './log-json.ts'
import { docxFile } from './office/docx-file.ts'
import { planCsv } from './plan-csv.ts'
import { nameOf, type Told } from './told.ts'

/** A file to take along. */
export type Pack = {
  readonly bytes: Uint8Array
  readonly type: string
  readonly fileName: string
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
} as const

type FileName = `${string}.${keyof typeof types}`

const makers = {
  'log.docx': (told) => docxFile(logDocument(told), told.now),
  'log.csv': logCsv,
  'log.json': logJson,
  'pledges.docx': (told) => docxFile(pledgesDocument(told), told.now),
  'plan.docx': (told) => docxFile(planDocument(told), told.now),
  'plan.csv': planCsv,
  'paper.docx': (told) => docxFile(paperDocument(told), told.now),
} as const satisfies Readonly<Record<FileName, (told: Told) => Uint8Array | Promise<Uint8Array>>>

export type PackName = keyof typeof makers
export const packNames = Object.keys(makers) as readonly PackName[]

/** A pack by its name; nothing where there is none of that name. */
export async function packOf(name: string, told: Told): Promise<Pack | undefined> {
  const known = packNames.find((one) => one === name)
  if (!known) return undefined
  const [what = '', ending = 'json'] = known.split('.') as [string, keyof typeof types]
  return {
    bytes: await makers[known](told),
    type: types[ending],
    fileName: `${slugOf(nameOf(told)) || told.template.code}-${what}.${ending}`,
  }
}

/** A name in letters that every system takes in the name of a file. */
function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
}
