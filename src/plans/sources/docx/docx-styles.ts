import type { Budget } from '../budget.ts'
import { type Attributes, readXml, said } from '../xml/read-xml.ts'

/** What a style says of its paragraphs. */
export type DocxStyle = {
  /** 0 is a heading of the first level; 9 is no heading. */
  readonly outline?: number | undefined
  readonly isTitle: boolean
  readonly list?: string | undefined
  readonly listLevel?: number | undefined
}

/** The styles of a document by their ids. */
export type DocxStyles = { readonly of: (id: string | undefined) => DocxStyle }

type Written = {
  readonly name: string
  basedOn?: string | undefined
  outline?: number | undefined
  list?: string | undefined
  listLevel?: number | undefined
}

const longestLine = 20

/** Reads the styles of paragraphs, each with what it takes from the styles it is based on. */
export async function readDocxStyles(
  pieces: Iterable<string>,
  budget: Budget,
): Promise<DocxStyles> {
  const styles = new Map<string, Written>()
  let current: Written | undefined
  await readXml(
    pieces,
    {
      open(name, attributes, path) {
        if (name === 'style') current = begin(styles, attributes)
        else if (current) note(current, name, { attributes, path })
      },
      close(name) {
        if (name === 'style') current = undefined
      },
      passesOver: (name) => name.endsWith('Change'),
    },
    budget,
  )
  return { of: (id) => resolved(styles, id) }
}

/** Where a document has no styles of its own. */
export const noStyles: DocxStyles = { of: () => ({ isTitle: false }) }

function begin(styles: Map<string, Written>, attributes: Attributes): Written {
  const written: Written = { name: '' }
  styles.set(said(attributes, 'styleId') ?? '', written)
  return written
}

function note(
  style: { -readonly [key in keyof Written]: Written[key] },
  name: string,
  { attributes, path }: { readonly attributes: Attributes; readonly path: readonly string[] },
): void {
  const value = said(attributes, 'val') ?? ''
  const parent = path.at(-1)
  if (name === 'name' && parent === 'style') style.name = value.toLowerCase()
  if (name === 'basedOn') style.basedOn = value
  if (name === 'outlineLvl') style.outline = Number(value)
  if (name === 'numId') style.list = value
  if (name === 'ilvl') style.listLevel = Number(value)
}

function resolved(styles: ReadonlyMap<string, Written>, id: string | undefined): DocxStyle {
  const line = lineOf(styles, id)
  const named = line.flatMap(({ name }) => /^heading ([1-9])$/.exec(name)?.[1] ?? [])[0]
  return {
    outline:
      line.find(({ outline }) => outline !== undefined)?.outline ??
      (named ? Number(named) - 1 : undefined),
    isTitle: line[0]?.name === 'title',
    list: line.find(({ list }) => list !== undefined)?.list,
    listLevel: line.find(({ listLevel }) => listLevel !== undefined)?.listLevel,
  }
}

/** A style and those it is based on, the nearest first. */
function lineOf(styles: ReadonlyMap<string, Written>, id: string | undefined): readonly Written[] {
  const line: Written[] = []
  let next = id === undefined ? undefined : styles.get(id)
  while (next && line.length < longestLine) {
    line.push(next)
    next = next.basedOn === undefined ? undefined : styles.get(next.basedOn)
  }
  return line
}
