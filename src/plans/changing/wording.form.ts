import { z } from 'zod'
import { line, lines } from '#commitment'
import { problemsFrom } from '#design'
import { type AgencyId, type Due, isPerson, pathwayStages, readId } from '#vocabulary'
import type { Assigned, PlanAction } from '../action/plan-action.ts'
import type { PlanActionId } from '../ids.ts'
import { assignedOf } from '../importing/take-in.ts'
import type { Plan, Section } from '../plan/plan.ts'
import type { Standing } from './apply-changes.ts'
import type { Proposal, ProposalPart } from './change.ts'
import { actionNumbered } from './numbers.ts'
import { readTypedDue } from './read-typed-due.ts'
import { referencesOf } from './references.ts'
import { type FormProblems, type Typed, textOf, textsOf } from './typed-fields.ts'

const wordingForm = z.object({
  number: line(30, 'The number must be 30 characters or fewer'),
  statement: lines(1000, 'What will be done must be 1,000 characters or fewer').refine(
    (typed) => typed !== '',
    'Enter what will be done',
  ),
  success: lines(1000, 'What success looks like must be 1,000 characters or fewer'),
  resources: lines(500, 'What it takes must be 500 characters or fewer'),
  type: line(60, 'The type must be 60 characters or fewer'),
  leads: lines(1000, 'Who leads must be 1,000 characters or fewer'),
  partners: lines(1000, 'Who else takes part must be 1,000 characters or fewer'),
})

/** What a form about an action is read against. */
export type WordingWithin = Standing & {
  readonly plan: Plan
  readonly sections: readonly Section[]
  /** The organisations of this house, by name. */
  readonly agencies: ReadonlyMap<string, AgencyId>
}

/** What a form asks an action to say; or what is wrong with it; or which way a due date was meant. */
export type ReadWording =
  | { readonly proposed: Proposal }
  | { readonly problems: FormProblems; readonly readings: readonly Due[] }

/** Reads the fields of an action: everything for one that is new, and for one that stands only what is otherwise. */
export function readWording(
  typed: Typed,
  within: WordingWithin,
  before: PlanAction | undefined,
): ReadWording {
  const read = wordingForm.safeParse(typed)
  const problems = read.success ? {} : problemsFrom<FormProblems>(read.error as never)
  const references = readReferences(textOf(typed, 'references'), within, before)
  const due = readTypedDue(typed, within, before?.due)
  const all: FormProblems = {
    ...problems,
    ...(due.is === 'asked' ? { due: 'Say which way the due date was meant' } : {}),
    ...('problem' in references ? { references: references.problem } : {}),
    ...personNamed(typed, within, before),
  }
  if (
    !read.success ||
    Object.values(all).some(Boolean) ||
    due.is === 'asked' ||
    'problem' in references
  ) {
    return { problems: all, readings: due.is === 'asked' ? due.readings : [] }
  }
  const said = {
    ...plainParts(read.data, typed, within),
    ...ownersIn(read.data, within, before),
    references: [...references.ids],
  }
  const proposed = before ? otherwise(said, saidBy(before, within)) : said
  return {
    proposed: {
      ...proposed,
      ...(before ? {} : { number: read.data.number }),
      ...(due.is === 'confirmed' ? { due: due.due } : {}),
    },
  }
}

/** What is said where a person is named and a post or an organisation belongs. */
export function personInWords(name: string): string {
  return `“${name}” reads as the name of a person. Enter their post or organisation`
}

/** No person leads or takes part: what stands there already, what the plan's key explains and who is of this house are none. */
function personNamed(
  typed: Typed,
  { agencies, plan }: WordingWithin,
  before: PlanAction | undefined,
): FormProblems {
  const known = new Set([
    ...[...(before?.leads ?? []), ...(before?.partners ?? [])].map(({ name }) => name),
    ...Object.keys(plan.glossary),
  ])
  const found = (['leads', 'partners'] as const).flatMap((field) => {
    const names = textOf(typed, field)
      .split(/\r?\n/)
      .map((name) => name.trim())
    const person = names.find(
      (name) => !known.has(name) && !agencies.has(name.toLowerCase()) && isPerson(name, ''),
    )
    return person ? [[field, personInWords(person)]] : []
  })
  return Object.fromEntries(found)
}

type Said = {
  readonly [Part in Exclude<ProposalPart, 'number' | 'due'>]: Exclude<Proposal[Part], undefined>
}

function plainParts(
  { statement, success, resources, type }: z.infer<typeof wordingForm>,
  typed: Typed,
  { sections }: WordingWithin,
) {
  const section = readId<'plan-section'>(textOf(typed, 'section'))
  const stages = textsOf(typed, 'stages')
  return {
    ...{ statement, success: success || null, resources: resources || null, type: type || null },
    sectionId: sections.find(({ id }) => id === section)?.id ?? null,
    stages: pathwayStages.map(({ code }) => code as string).filter((code) => stages.includes(code)),
  }
}

function ownersIn(
  { leads, partners }: z.infer<typeof wordingForm>,
  { agencies }: WordingWithin,
  before: PlanAction | undefined,
) {
  const known = [...(before?.leads ?? []), ...(before?.partners ?? [])]
  const owners = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((name) => known.find((one) => one.name === name) ?? assignedOf(name, agencies))
      .map(keptAs)
  return { leads: owners(leads), partners: owners(partners) }
}

function keptAs({ name, agencyId, isPlaceholder }: Assigned): Said['leads'][number] {
  return { name, agencyId: agencyId ?? null, isPlaceholder }
}

/** What an action says now, in the form of what is asked. */
function saidBy(action: PlanAction, { links }: Standing): Said {
  const { statement, stages, success, resources, type, sectionId, leads, partners } = action
  return {
    ...{ statement, stages: [...stages], success: success ?? null, resources: resources ?? null },
    ...{ type: type ?? null, sectionId: sectionId ?? null },
    ...{ leads: leads.map(keptAs), partners: partners.map(keptAs) },
    references: [...referencesOf(action.id, links)],
  }
}

/** The parts that the one says otherwise than the other. In which order references stand says nothing. */
function otherwise(said: Said, before: Said): Proposal {
  const keyOf = (part: string, value: unknown) =>
    JSON.stringify(part === 'references' && Array.isArray(value) ? value.toSorted() : value)
  return Object.fromEntries(
    Object.entries(said).filter(
      ([part, value]) => keyOf(part, value) !== keyOf(part, before[part as keyof Said]),
    ),
  )
}

function readReferences(
  text: string,
  { actions }: Standing,
  before: PlanAction | undefined,
): { readonly ids: readonly PlanActionId[] } | { readonly problem: string } {
  const numbers = text.split(/[\s,;]+/).filter((number) => number !== '')
  const found = numbers.map((number) => actionNumbered(actions.values(), number))
  const missing = numbers.find((_, at) => !found[at])
  if (missing) return { problem: `There is no action ${missing.slice(0, 40)} in this plan` }
  if (before && found.some((action) => action?.id === before.id)) {
    return { problem: 'An action cannot refer to itself. Take its own number out' }
  }
  return { ids: [...new Set(found.flatMap((action) => action?.id ?? []))] }
}
