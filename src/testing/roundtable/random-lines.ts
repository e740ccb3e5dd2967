import fc from 'fast-check'
import type { z } from 'zod'
import { newId } from '#foundations'
import type { Id } from '#vocabulary'

type SeatId = Id<'seat'>

/** For tests: what a line of a log holds, fit to be read or not. */
export type RandomLine = {
  readonly kind: string
  readonly told: unknown
  readonly seatId: SeatId | undefined
}

/** For tests: ids that lines are about, by the names of the fields that hold them. Few, so that lines meet. */
const some = (count: number) => Array.from({ length: count }, () => newId())
const [entries, seats] = [some(3), some(3) as SeatId[]]
const pools: Readonly<Record<string, readonly string[]>> = {
  ...{ entry: entries, entries, into: entries, from: entries, choice: entries, choices: entries },
  ...{ taken: seats, gone: seats, whose: seats, to: [...seats, ...entries] },
  ...{ group: some(2), pledge: some(2), ask: some(2), action: some(2), ballot: some(1) },
  ...{ id: some(2), makers: some(2), phase: ['gaps', 'pledges'], step: ['write', 'draft'] },
}
// an organisation is a maker by the same id
const organisations = pools['id'] ?? []

/** For tests: the seats of these lines. */
export const seatsOfLines: readonly SeatId[] = seats

/** A text that is found again wherever it is shown, and is like no other. */
const marked = fc.uuid().map((id) => `§${id}§`)

type Def = {
  readonly type: string
  readonly innerType?: Schema
  readonly element?: Schema
  readonly in?: Schema
  readonly entries?: Readonly<Record<string, string>>
  readonly shape?: Readonly<Record<string, Schema>>
}
type Schema = { readonly def: Def }

const moments = ['', '2024-07-02T11:00:00Z', 'in the morning']

/** Whatever a field of this name and shape could hold. */
function anyOf(schema: Schema, name: string): fc.Arbitrary<unknown> {
  if (name === 'startsAt') return fc.constantFrom(...moments)
  const pool = name === 'makers' || name === 'organisation' ? organisations : pools[name]
  const { type } = schema.def
  if (type === 'custom' || (pool && type === 'string')) {
    return fc.constantFrom(...(pool ?? entries))
  }
  return ofShape(schema, name)
}

function ofShape({ def }: Schema, name: string): fc.Arbitrary<unknown> {
  const within = (schema: Schema | undefined) => (schema ? anyOf(schema, name) : marked)
  switch (def.type) {
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}))
    case 'number':
      return fc.integer({ min: 1, max: 5 })
    case 'boolean':
      return fc.boolean()
    case 'object':
      return fieldsOf(def.shape ?? {})
    case 'array':
      return fc.array(within(def.element), { maxLength: 3 })
    case 'optional':
      return fc.option(within(def.innerType), { nil: undefined })
    default:
      return within(def.innerType ?? def.in)
  }
}

function fieldsOf(shape: Readonly<Record<string, Schema>>): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(shape).filter(([name]) => name !== 'kind')
  return fc.record(Object.fromEntries(fields.map(([name, schema]) => [name, anyOf(schema, name)])))
}

/** The kinds of events there are, and how often each list is drawn from. */
export type KindsOfEvents = readonly {
  readonly weight: number
  readonly kinds: readonly z.ZodObject[]
}[]

/** An event of any kind there is, with whatever its fields could hold; a template is always the one given. */
function fitOf(events: KindsOfEvents, template: unknown) {
  const drawn = events.map(({ weight, kinds }) => ({
    weight,
    arbitrary: fc.constantFrom(...kinds),
  }))
  return fc.oneof(...drawn).chain((event) =>
    fieldsOf(event.shape as unknown as Readonly<Record<string, Schema>>).map((told) => ({
      kind: String((event.shape['kind'] as z.ZodLiteral).value),
      told: ('template' in told ? { ...told, template } : told) as Readonly<
        Record<string, unknown>
      >,
    })),
  )
}

/** The same with something wrong: a field of another kind, one too many, one that lacks, or a kind that nobody knows. */
function unfitOf(fit: ReturnType<typeof fitOf>) {
  return fc
    .tuple(fit, fc.nat({ max: 3 }), fc.nat({ max: 9 }), marked, fc.jsonValue())
    .map(([{ kind, told }, wrong, place, secret, value]) => {
      const names = Object.keys(told)
      const name = names[place % Math.max(1, names.length)] ?? 'words'
      if (wrong === 0) return { kind, told: { ...told, secret } }
      if (wrong === 1) return { kind, told: { ...told, [name]: { secret, value } } }
      if (wrong === 2) return { kind, told: { ...told, [name]: undefined, secret } }
      return { kind: `un${kind}`, told: { ...told, secret } }
    })
}

/** For tests: lines that most often can be read, and at times not. */
export function randomLines(events: KindsOfEvents, template: unknown): fc.Arbitrary<RandomLine> {
  const fit = fitOf(events, template)
  return fc
    .tuple(
      fc.oneof({ weight: 5, arbitrary: fit }, { weight: 2, arbitrary: unfitOf(fit) }),
      fc.constantFrom(undefined, ...seats),
    )
    .map(([line, seatId]) => ({ ...line, seatId }))
}
