import { needsPerson } from '../document/issue-codes.ts'
import type { evidenceKinds, PlanDocument } from '../document/plan-document.ts'
import { columnSetsOf } from './columns/column-sets.ts'
import { issueInWords } from './issue-in-words.ts'

/** What was read of a plan, in plain English, and everything there is to ask, each with its place. `tables` is how many its file holds. */
export function readingInWords(
  document: PlanDocument,
  { tables }: { readonly tables?: number | undefined } = {},
): readonly string[] {
  const { issues } = document
  const open = issues.filter(({ code }) => needsPerson(code)).length
  return [
    ...planInWords(document),
    ...columnsInWords(document, tables),
    ...actionsInWords(document),
    ...referencesInWords(document),
    `Dates: ${tally(document.actions.map(({ due }) => kinds[due.kind]))}.`,
    ...ownersInWords(document),
    ...evidenceInWords(document),
    '',
    `${count(issues.length, 'thing')} to know, ${open} of which ${open === 1 ? 'needs' : 'need'} somebody to say what was meant.`,
    ...issues.flatMap(issueInWords),
  ]
}

function planInWords({ plan }: PlanDocument): readonly string[] {
  const { title, period, glossary = {}, legend = {} } = plan
  const name = title === '' ? 'A plan without a title' : title
  const when = period ? `from ${period.from} up to and without ${period.to}` : 'without a period'
  const explained = Object.keys({ ...glossary, ...legend }).length
  return [`${name}, ${when}.`, `Its key explains ${count(explained, 'word')}.`]
}

function columnsInWords({ actions }: PlanDocument, tables: number | undefined): readonly string[] {
  const sets = columnSetsOf(actions)
  const inTables = tables === undefined ? '' : `${count(tables, 'table')}, with `
  return [
    `${inTables}${count(sets.length, 'set')} of columns:`,
    ...sets.map(({ names, actions: held }) => `  ${names.join(' · ')} (${count(held, 'action')})`),
  ]
}

function actionsInWords({ actions, sections }: PlanDocument): readonly string[] {
  const parts = new Map(sections.map(({ number, part }) => [number, part ?? null]))
  const inParts = actions.flatMap(({ section }) => {
    const part = section === null ? null : (parts.get(section) ?? null)
    return part === null ? [] : [`in part ${part}`]
  })
  const untitled = sections.filter(({ title }) => title === '').length
  const types = tally(actions.map(({ type }) => type ?? 'without a type'))
  return [
    `${count(sections.length, 'section')}${untitled > 0 ? `, ${untitled} without a title` : ''}.`,
    `${count(actions.length, 'action')}${actions.length > 0 ? `: ${types}` : ''}.`,
    ...(inParts.length > 0 ? [`By part: ${tally(inParts.toSorted())}.`] : []),
  ]
}

function referencesInWords({ actions, references, duplicates }: PlanDocument): readonly string[] {
  const declared = actions.reduce((sum, action) => sum + action.references.length, 0)
  const mutual = references.filter(({ declaredBy }) => declaredBy === 'both').length
  const alike = duplicates.map(
    ({ a, b, similarity }) => `${a} and ${b} (${Math.round(similarity * 100)}%)`,
  )
  return [
    `${count(declared, 'reference')} in ${count(references.length, 'pair')}, ${mutual} of them declared by both.`,
    `Nearly the same: ${alike.length === 0 ? 'no two actions' : alike.join(', ')}.`,
  ]
}

function ownersInWords({ actions }: PlanDocument): readonly string[] {
  const counts = tallyOf(
    actions.flatMap(({ leads, partners }) => [...new Set([...leads, ...partners])]),
  )
  const [first] = counts
  const most = first ? ` ${first[0]} is named on ${first[1]} of ${actions.length}.` : ''
  return [`Owners: ${counts.length} named.${most}`]
}

function evidenceInWords({ actions }: PlanDocument): readonly string[] {
  const claims = actions.flatMap(({ evidence }) => evidence)
  const without = actions.filter(({ evidence }) => evidence.length === 0).length
  const withTarget = actions.filter(({ evidence }) =>
    evidence.some(({ target }) => target !== null),
  )
  const numbers = withTarget.map(({ number }) => number)
  return [
    `Evidence: ${claims.length === 0 ? 'none' : tally(claims.map(({ kind }) => claimWords[kind]))}; ${count(without, 'action')} without any.`,
    `A number to reach: ${numbers.length === 0 ? 'nowhere' : numbers.join(', ')}.`,
  ]
}

const kinds = {
  by: 'by a time',
  from: 'from a time on',
  ongoing: 'ongoing',
  recurring: 'again and again',
  missing: 'without a date',
  unparsed: 'not read as a date',
} as const

const claimWords: Readonly<Record<(typeof evidenceKinds)[number], string>> = {
  outcome: 'outcomes',
  output: 'outputs',
  coverage: 'shares to cover',
  source: 'documents',
  qualitative: 'what people say',
  unread: 'kept as words',
}

function tally(words: readonly string[]): string {
  return tallyOf(words)
    .map(([word, times]) => `${times} ${word}`)
    .join(', ')
}

function tallyOf(words: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
