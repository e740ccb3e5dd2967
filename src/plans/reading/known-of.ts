import { type Period, readDay } from '#vocabulary'
import type { PlanDocument } from '../document/plan-document.ts'
import { namesOf } from './cells/names.ts'
import { type Role, roleOf } from './columns/roles.ts'
import type { Gathered } from './gather.ts'
import type { Known } from './known.ts'
import { evenNumber } from './rows/numbers.ts'
import { calendarOf } from './whole/calendar.ts'
import { type KeyEntry, keyEntry } from './whole/key.ts'

/** What a plan is read with, as far as it was gathered. */
type Found = {
  readonly key: readonly KeyEntry[]
  readonly period: Period | undefined
  /** The texts of the cells of dates and of owners. */
  readonly dues: readonly string[]
  readonly owners: readonly string[]
  readonly numbers: readonly string[]
}

/** What all that was gathered tells of each cell. */
export function knownOf({ key, period, dues, owners, numbers }: Found): Known {
  return {
    names: namesOf(owners, recordOf(key, ['glossary'])),
    calendar: calendarOf(period, dues, key),
    types: typesIn(key),
    legend: recordOf(key, ['legend']),
    numbers: new Map(numbers.map((number) => [evenNumber(number), number])),
  }
}

/** The same of a plan that was read before. */
export function knownOfDocument({ plan, actions }: PlanDocument): Known {
  const cells = actions.flatMap(({ raw }) => Object.entries(raw))
  const of = (...roles: readonly (Role | undefined)[]) =>
    cells.flatMap(([name, text]) => (roles.includes(roleOf(name)) ? [text] : []))
  const explained = Object.entries(plan.legend ?? {}).flatMap(
    ([name, meaning]) => keyEntry(`${name}: ${meaning}`, 'Types of action') ?? [],
  )
  const glossary = Object.entries(plan.glossary ?? {}).map(
    ([name, meaning]): KeyEntry => ({ kind: 'glossary', name, meaning }),
  )
  return knownOf({
    key: [...explained, ...glossary],
    period: periodOf(plan),
    dues: of('due').filter((text) => text.trim() !== ''),
    owners: of('owner', 'partners'),
    numbers: actions.map(({ number }) => number),
  })
}

function periodOf({ period }: PlanDocument['plan']): Period | undefined {
  const from = period ? readDay(period.from) : undefined
  const to = period ? readDay(period.to) : undefined
  return from && to ? { from, to } : undefined
}

/** The types that a plan’s own list explains. */
export function typesIn(key: readonly KeyEntry[]): readonly string[] {
  return key.filter(({ kind }) => kind === 'type').map(({ name }) => name)
}

/** What a document says of the plan as a whole. */
export function planOf({ title, key }: Gathered, period: Period | undefined): PlanDocument['plan'] {
  return {
    title,
    period: period ? { from: period.from.toString(), to: period.to.toString() } : null,
    glossary: recordOf(key, ['glossary']),
    legend: recordOf(key, ['legend', 'type', 'year']),
  }
}

function recordOf(
  key: readonly KeyEntry[],
  kinds: readonly KeyEntry['kind'][],
): Record<string, string> {
  const entries = key.filter(({ kind }) => kinds.includes(kind))
  return Object.fromEntries(entries.map(({ name, meaning }) => [name, meaning]))
}
