import { logDocument } from './documents/log-document.ts'
import { paperDocument } from './documents/paper-document.ts'
import { planDocument } from './documents/plan-document.ts'
import { pledgesDocument } from './documents/pledges-document.ts'
import { logCsv } from './log-csv.ts'
import { logJson } from './log-json.ts'
import type { OfficeDocument } from './office/document.ts'
import { planCsv } from './plan-csv.ts'
import { deckOf } from './slides/deck.ts'
import { nameOf, type Told } from './told.ts'

/** A file to take along. */
export type Pack = {
  readonly bytes: Uint8Array
  /** The media type. */
  readonly type: string
  readonly fileName: string
}

type Maker = {
  readonly type: string
  readonly make: (told: Told) => Uint8Array | Promise<Uint8Array>
}

const office = 'application/vnd.openxmlformats-officedocument'
const csv = 'text/csv; charset=utf-8'

const makers = {
  'slides.pptx': { type: `${office}.presentationml.presentation`, make: slides },
  'log.docx': written(logDocument),
  'log.csv': { type: csv, make: logCsv },
  'pledges.docx': written(pledgesDocument),
  'plan.docx': written(planDocument),
  'plan.csv': { type: csv, make: planCsv },
  'paper.docx': written(paperDocument),
  'log.json': { type: 'application/json', make: logJson },
} as const satisfies Readonly<Record<string, Maker>>

export type PackName = keyof typeof makers

/** The packs there are, by the names of their files. */
export const packNames = Object.keys(makers) as readonly PackName[]

/** A pack by its name, blank where there is no log; nothing where there is none of that name. */
export async function packOf(name: string, told: Told): Promise<Pack | undefined> {
  const known = packNames.find((one) => one === name)
  if (!known) return undefined
  const { type, make } = makers[known]
  const slug = slugOf(nameOf(told)) || told.template.code
  return { bytes: await make(told), type, fileName: `${slug}-${known}` }
}

// The writers of office files are large, and most of what the house does never needs them.
function written(document: (told: Told) => OfficeDocument): Maker {
  return {
    type: `${office}.wordprocessingml.document`,
    make: async (told) => {
      const { docxFile } = await import('./office/docx-file.ts')
      return docxFile(document(told), told.now)
    },
  }
}

async function slides(told: Told): Promise<Uint8Array> {
  const { pptxFile } = await import('./office/pptx-file.ts')
  return pptxFile(deckOf(told), told.now)
}

/** A name in letters that every system takes in the name of a file. */
function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
}
