import type { PlanDocument } from '../../document/plan-document.ts'
import { nameOfSection } from '../../document/section-name.ts'
import { type Issue, nowhere } from '../issue.ts'
import type { Action } from '../read-action.ts'
import { sectionInNumber } from '../rows/numbers.ts'
import { type Context, cellOf, type Row } from '../rows/row.ts'

type Section = PlanDocument['sections'][number]

export type Sectioned = {
  readonly sections: readonly Section[]
  readonly read: readonly Sourced[]
  readonly issues: readonly Issue[]
}

/** An action with the row it was read from. */
export type Sourced = { readonly action: Action; readonly row: Row }

/**
 * Puts actions into sections: by their own numbers, else by the heading above them. Where a table of the file lists the
 * sections, they are as it says, and each action is in the one its row names.
 */
export function sectionsOf(read: readonly Sourced[], told: readonly Section[] = []): Sectioned {
  const placed = placeAll(read, told)
  const parts = partsOf(placed)
  const found = [...groupsOf(placed)]
    .filter(([number]) => told.every((one) => one.number !== number))
    .map(([number, members]) => sectionOf(number, members, parts))
  const sections = [...told, ...found.map(({ section }) => section)]
  const successes = new Map(sections.map(({ number, success }) => [number, success]))
  return {
    sections,
    read: placed.map(({ action, row, section }) => {
      const above = section === null ? null : (successes.get(section) ?? null)
      const success = action.success === above ? null : (action.success ?? null)
      return { row, action: { ...action, section, success } }
    }),
    issues: found.flatMap(({ issue }) => issue ?? []),
  }
}

type Placed = Sourced & { readonly section: string | null }

/** A heading without a number is known by its place among the headings of the plan. */
function placeAll(read: readonly Sourced[], told: readonly Section[]): readonly Placed[] {
  const titles: string[] = []
  const byName = new Map(told.map((section) => [nameOfSection(section), section.number]))
  return read.map(({ action, row }) => {
    const { number, title, part } = row.context
    const key = `${part ?? ''}\n${number ?? ''}\n${title}`
    if (!titles.includes(key)) titles.push(key)
    const byNumber = sectionInNumber(action.number) ?? number ?? String(titles.indexOf(key) + 1)
    const named = told.length > 0 ? cellOf(row, 'section')?.text.trim() : undefined
    const section = named === '' ? null : (byName.get(named ?? '') ?? byNumber)
    return { action, row, section }
  })
}

function groupsOf(placed: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>()
  for (const one of placed) {
    const { section } = one
    if (section !== null) groups.set(section, [...(groups.get(section) ?? []), one])
  }
  return groups
}

/**
 * What “Section 2” means above actions: a part of the plan, unless all actions below it begin with 2. What stands
 * before the first part of a number above 1 is the part before.
 */
function partsOf(placed: readonly Placed[]): ReadonlyMap<string, { readonly isPart: boolean }> {
  const below = new Map<string, Set<string>>()
  for (const { section, row } of placed) {
    const { part } = row.context
    if (part !== undefined && section !== null)
      below.set(part, (below.get(part) ?? new Set<string>()).add(section))
  }
  const areSections = [...below].every(
    ([part, sections]) => sections.size === 1 && sections.has(part),
  )
  return new Map([...below.keys()].map((part) => [part, { isPart: !areSections }]))
}

function sectionOf(
  number: string,
  members: readonly Placed[],
  parts: ReadonlyMap<string, { readonly isPart: boolean }>,
): { readonly section: Section; readonly issue: Issue | undefined } {
  const contexts = members.map(({ row }) => row.context)
  const title = titleFor(number, contexts, parts)
  const first = contexts[0]
  const section: Section = {
    number,
    title,
    success: successFor(members),
    part: partFor(first, parts),
  }
  if (title !== '') return { section, issue: undefined }
  const where = { ...nowhere, table: members[0]?.row.table ?? 0 }
  const message = `Nothing says what section ${number} is called.`
  return {
    section,
    issue: { code: 'section-untitled', where, quote: '', message, suggestion: null },
  }
}

function titleFor(
  number: string,
  contexts: readonly Context[],
  parts: ReadonlyMap<string, { readonly isPart: boolean }>,
): string {
  const own = contexts.find(
    (one) => one.title !== '' && (one.number === undefined || one.number === number),
  )
  if (own) return own.title
  return (
    contexts.find(({ part }) => part === number && parts.get(number)?.isPart === false)
      ?.partTitle ?? ''
  )
}

/** What stands above all rows, or in the column of every row that says something. */
function successFor(members: readonly Placed[]): string | null {
  const above = members.find(({ row }) => row.context.success !== undefined)?.row.context.success
  if (above !== undefined) return above
  const own = new Set(members.flatMap(({ action }) => (action.success ? [action.success] : [])))
  const [only] = own
  return own.size === 1 ? (only ?? null) : null
}

function partFor(
  context: Context | undefined,
  parts: ReadonlyMap<string, { readonly isPart: boolean }>,
): string | null {
  const real = [...parts].filter(([, { isPart }]) => isPart).map(([part]) => part)
  const part = context?.part
  if (part !== undefined) return real.includes(part) ? part : null
  const first = Number(real[0])
  return Number.isInteger(first) && first > 1 ? String(first - 1) : null
}
