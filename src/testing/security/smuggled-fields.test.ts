import { beforeAll, describe, expect, test } from 'vitest'
import { writableColumns } from './machinery/columns.store.ts'
import { fault } from './machinery/findings.ts'
import { plantedHouse } from './machinery/planted-house.ts'
import { everyForm, type FormSeen, patternOf } from './machinery/send-badly.ts'
import { memberRows, tablesHolding } from './machinery/smuggled.store.ts'
import type { Answer } from './machinery/visitors.ts'

const house = plantedHouse()

/** What nobody's form holds: wherever it turns up in a table, a field that no form has was believed. */
const contraband = { id: 'deadbeef-dead-8eef-8eef-deadbeefdead', word: 'smuggled-in' }

type Smuggled = { readonly form: FormSeen; readonly answer: Answer }
let smuggled: readonly Smuggled[] = []
let members: readonly string[] = []

beforeAll(async () => {
  members = await memberRows(house.db)
  const columns = await writableColumns(house.db)
  const forms = (await everyForm(house)).filter(({ page }) => page !== 'no page')
  smuggled = await Promise.all(
    forms.map(async (form) => {
      const own = new Set(form.fields.map(({ name }) => name))
      const more = columns
        .filter(({ column }) => !own.has(column))
        .map(({ column, type }): [string, string] => [column, said(type)])
      const asShown = form.fields.map(({ name, value }): [string, string] => [name, value])
      const answer = await form.asker.send(form.action, [
        ...asShown,
        ...new Map([...more, ...inOtherWords]),
      ])
      return { form, answer }
    }),
  )
})

/** The same fields as a program would name them. */
const inOtherWords: readonly (readonly [string, string])[] = [
  ...['memberId', 'agencyId', 'personId', 'recordedBy', 'user', 'owner', '__proto__'].map(
    (name) => [name, contraband.id] as const,
  ),
  ...['isInvented', 'is_admin', 'admin', 'isStrong'].map((name) => [name, 'true'] as const),
  ...['constructor', 'prototype', 'session[role]', 'member[role]'].map(
    (name) => [name, contraband.word] as const,
  ),
]

function said(type: string): string {
  if (type === 'uuid') return contraband.id
  return type === 'boolean' ? 'true' : contraband.word
}

describe('a field that a form does not have', () => {
  test('brings about no fault', () => {
    const faults = smuggled.filter((one) => fault(one))
    expect(faults.map(({ form }) => patternOf(house, form))).toEqual([])
    expect(smuggled.length).toBeGreaterThan(6)
  })

  test('is sent with forms that are taken, not only with forms that are refused', () => {
    const taken = smuggled.filter(({ answer }) => answer.statusCode === 303)
    expect(taken.length).toBeGreaterThan(1)
  })

  test('is believed nowhere: no table holds a word or an id of it', async () => {
    expect(await tablesHolding(house.db, Object.values(contraband))).toEqual([])
  })

  test('makes nobody more than they were', async () => {
    expect(await memberRows(house.db)).toEqual(members)
  })
})
