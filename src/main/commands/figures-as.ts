import Papa from 'papaparse'
import { type Council, regionScope } from '#directory'
import { cells, definitionVersion, type Figures, nationalOptions, type Options } from '#indicators'

export const forms = ['table', 'json', 'csv'] as const
export type Form = (typeof forms)[number]

type Beside = { readonly councils: readonly Council[]; readonly options: Options }

/** Told where a folder says of anybody that they cannot be told apart: without such people every form is as it ever was. */
function besideIn(figures: Figures): readonly 'too_little_identity'[] {
  const months = [...figures.values()].flatMap((byMonth) => [...byMonth.values()])
  return months.some((counts) => counts.too_little_identity > 0) ? ['too_little_identity'] : []
}

/** Figures as text: a table to read, JSON by scope and month, or one CSV line a scope and month. */
export function figuresAs(form: Form, figures: Figures, beside: Beside): string {
  if (form === 'json') return JSON.stringify(asObject(figures))
  if (form === 'csv') return asCsv(figures)
  return asTables(figures, beside)
}

function asObject(figures: Figures) {
  const codes = [...cells.map(({ code }) => code), ...besideIn(figures)]
  return Object.fromEntries(
    [...figures].map(([scope, months]) => [
      scope,
      Object.fromEntries(
        [...months].map(([month, counts]) => [
          month,
          Object.fromEntries(codes.map((code) => [code, counts[code]])),
        ]),
      ),
    ]),
  )
}

function asCsv(figures: Figures): string {
  const codes = [...cells.map(({ code }) => code), 'not_linkable' as const, ...besideIn(figures)]
  const lines = [...figures].flatMap(([scope, months]) =>
    [...months].map(([month, counts]) => [scope, month, ...codes.map((code) => counts[code])]),
  )
  return Papa.unparse({ fields: ['scope', 'month', ...codes], data: lines }, { newline: '\n' })
}

function asTables(figures: Figures, { councils, options }: Beside): string {
  const named = new Map(councils.map(({ code, name }) => [code, name]))
  const rows = [
    ...cells.map(({ code }) => [code, code] as const),
    ['not_linkable', 'not linkable (in r1_month)'] as const,
    ...besideIn(figures).map((code) => [code, 'too little identity (in r1_month)'] as const),
  ]
  const tables = [...figures].map(([scope, months]) => {
    const title =
      scope === regionScope ? 'Region (people counted once)' : `${named.get(scope) ?? ''} ${scope}`
    const body = rows.map(([code, words]) => [
      words,
      ...[...months.values()].map((counts) => String(counts[code])),
    ])
    return [title, ...inColumns([['', ...months.keys()], ...body])].join('\n')
  })
  return [...tables, readingInWords(options)].join('\n\n')
}

/** By which definitions and options figures were made, and how many sightings no figure but r1_month can hold. */
export function besideFigures(figures: Figures, { councils, options }: Beside): readonly string[] {
  const named = new Map(councils.map(({ code, name }) => [code, name]))
  const unnamed = [...figures].map(([scope, months]) => {
    const sightings = [...months.values()].reduce((sum, { not_linkable }) => sum + not_linkable, 0)
    return { place: named.get(scope) ?? scope, sightings }
  })
  const told = unnamed.filter(({ sightings }) => sightings > 0)
  const places = told.map(({ place, sightings }) => `${place} ${sightings}`).join(', ')
  return [
    readingInWords(options),
    ...(told.length > 0
      ? [`Sightings not linkable to a person, counted in r1_month: ${places}.`]
      : []),
  ]
}

function readingInWords(options: Options): string {
  const others = Object.entries(options).filter(
    ([name, value]) => value !== nationalOptions[name as keyof Options],
  )
  const reading =
    others.length === 0 ? 'national reading' : others.map((pair) => pair.join('=')).join(', ')
  return `Definitions ${definitionVersion}, ${reading}.`
}

function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}
