import type { Budget } from '../budget.ts'
import type { ShownParts } from '../sheets/told-days.ts'
import { type Attributes, readXml, said, type Visitor } from '../xml/read-xml.ts'

/** What styles say of cells and sheets. */
export type OdsStyle = {
  readonly fill?: string | undefined
  readonly shown?: ShownParts | undefined
  readonly isHidden: boolean
}

/** The styles of a spreadsheet, by family and name. */
export type OdsStyles = {
  readonly notes: Pick<Visitor, 'open'>
  readonly of: (family: 'table' | 'table-cell', name: string | undefined) => OdsStyle
}

type Written = {
  parent?: string | undefined
  dates?: string | undefined
  fill?: string
  isHidden: boolean
}

const longestLine = 20

/** Takes down styles as they are met, in one part and then another. */
export function openOdsStyles(): OdsStyles {
  const styles = new Map<string, Written>()
  const dates = new Map<string, Set<string>>()
  let current: Written = { isHidden: false }
  let parts = new Set<string>()
  return {
    notes: {
      open(name, attributes, path) {
        if (name === 'style') {
          current = written(attributes)
          styles.set(keyOf(said(attributes, 'family'), said(attributes, 'name')), current)
        } else if (name === 'date-style') {
          parts = new Set()
          dates.set(said(attributes, 'name') ?? '', parts)
        } else if (path.at(-1) === 'date-style') parts.add(name)
        else note(current, name, attributes)
      },
    },
    of: (family, name) => resolved({ styles, dates }, family, name),
  }
}

/** Reads the styles of a part and nothing else of it. */
export function readOdsStyles(
  pieces: Iterable<string>,
  styles: OdsStyles,
  budget: Budget,
): Promise<void> {
  return readXml(pieces, styles.notes, budget)
}

function written(attributes: Attributes): Written {
  return {
    parent: said(attributes, 'parent-style-name'),
    dates: said(attributes, 'data-style-name'),
    isHidden: false,
  }
}

function note(style: Written, name: string, attributes: Attributes): void {
  const fill = said(attributes, 'background-color')
  if (name === 'table-cell-properties' && fill && /^#[\da-f]{6}$/i.test(fill)) {
    style.fill = fill.toLowerCase()
  }
  if (name === 'table-properties') style.isHidden = said(attributes, 'display') === 'false'
}

function keyOf(family: string | undefined, name: string | undefined): string {
  return `${family} ${name}`
}

function resolved(
  known: {
    readonly styles: ReadonlyMap<string, Written>
    readonly dates: ReadonlyMap<string, ReadonlySet<string>>
  },
  family: string,
  name: string | undefined,
): OdsStyle {
  const line: Written[] = []
  let next = known.styles.get(keyOf(family, name))
  while (next && line.length < longestLine) {
    line.push(next)
    next = known.styles.get(keyOf(family, next.parent))
  }
  const dates = known.dates.get(line.find((style) => style.dates)?.dates ?? '')
  return {
    fill: line.find(({ fill }) => fill)?.fill,
    shown: dates && shownBy(dates),
    isHidden: line[0]?.isHidden ?? false,
  }
}

function shownBy(parts: ReadonlySet<string>): ShownParts {
  const shows = (...names: readonly string[]) =>
    names.some((name) => parts.has(name)) ? 'shown' : 'hidden'
  return {
    day: shows('day'),
    month: shows('month'),
    year: shows('year'),
    time: shows('hours', 'minutes'),
  }
}
