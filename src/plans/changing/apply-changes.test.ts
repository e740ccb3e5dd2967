import { describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import type { PlanActionId } from '../ids.ts'
import { applyChanges, type Standing } from './apply-changes.ts'
import { actionOf, type Change } from './change.ts'
import { inventedAction, standingOf } from './invented-actions.ts'
import { actionNumbered } from './numbers.ts'

const asked = (kind: Change['kind'], but: Partial<Change> = {}): Change => ({
  ...{ id: newId<'plan-change'>(), kind, actionId: undefined, intoId: undefined, proposed: {} },
  reason: 'The panel asked for it',
  ...but,
})

const one = inventedAction('1.1')
const two = inventedAction('1.2')
const ten = inventedAction('1.10', { formerNumbers: ['1.3'] })
const gone = inventedAction('2.1', { left: { ...one.left, life: 'withdrawn' } })
const before = standingOf([one, two, ten, gone])

const refusalOf = (...changes: readonly Change[]) => {
  const applied = applyChanges(before, changes, 2)
  return applied.ok ? undefined : applied.refusal
}
const applied = (...changes: readonly Change[]): Standing => {
  const outcome = applyChanges(before, changes, 2)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}
const renumber = (actionId: PlanActionId, number: string) =>
  asked('renumber', { actionId, proposed: { number } })

describe('what is refused', () => {
  test.each(['1.2', '2.1', '1.3', '1.1'])(
    'a number that an action has or once had, withdrawn or not: %s',
    (number) => {
      expect(refusalOf(renumber(one.id, number))).toBe('number-used')
      expect(refusalOf(asked('add', { proposed: { number, statement: 'Lend a key' } }))).toBe(
        'number-used',
      )
    },
  )

  test('the number an action gives up in the same breath, which nobody else may take either', () => {
    expect(refusalOf(renumber(one.id, '5'), renumber(two.id, '1.1'))).toBe('number-used')
    expect(refusalOf(renumber(one.id, 'HS1'), renumber(two.id, 'hs1'))).toBe('clash')
  })

  test('a number that is none', () => {
    expect(refusalOf(renumber(one.id, ''))).toBe('number-missing')
    expect(refusalOf(renumber(one.id, '1 .2'))).toBe('number-unreadable')
    expect(refusalOf(renumber(one.id, '7.'))).toBe('number-unreadable')
  })

  test('a change of what is not in the plan any more, or never was', () => {
    expect(refusalOf(asked('withdraw', { actionId: gone.id }))).toBe('not-in-plan')
    expect(refusalOf(asked('merge', { actionId: one.id, intoId: gone.id }))).toBe('not-in-plan')
    expect(refusalOf(asked('alter', { actionId: newId<'plan-action'>() }))).toBe('no-such-action')
    expect(refusalOf(asked('merge', { actionId: one.id, intoId: one.id }))).toBe('into-itself')
  })

  test('an action that says nothing', () => {
    expect(refusalOf(asked('add', { proposed: { number: '9', statement: ' ' } }))).toBe(
      'statement-missing',
    )
    expect(refusalOf(asked('alter', { actionId: one.id, proposed: { statement: '' } }))).toBe(
      'statement-missing',
    )
  })

  test('two changes that say one part of an action otherwise, or end what another changes', () => {
    const say = (statement: string) => asked('alter', { actionId: one.id, proposed: { statement } })
    expect(refusalOf(say('Lend a key'), say('Lend two keys'))).toBe('clash')
    expect(refusalOf(say('Lend a key'), asked('withdraw', { actionId: one.id }))).toBe('clash')
    expect(
      refusalOf(
        asked('merge', { actionId: one.id, intoId: two.id }),
        asked('withdraw', { actionId: two.id }),
      ),
    ).toBe('clash')
    expect(
      refusalOf(
        asked('merge', { actionId: one.id, intoId: two.id }),
        asked('merge', { actionId: one.id, intoId: ten.id }),
      ),
    ).toBe('clash')
  })

  test('all of the changes, where one of them would not do', () => {
    const changes = [renumber(one.id, '7'), renumber(two.id, '1.3')]
    const applied = applyChanges(before, changes, 2)
    expect(applied).toEqual({ ok: false, refusal: 'number-used', changeId: changes[1]?.id })
    expect(before.actions.get(one.id)?.number).toBe('1.1')
  })
})

describe('what becomes of an action', () => {
  test('it keeps its old numbers, and is found by each', () => {
    const { actions } = applied(renumber(ten.id, '4'))
    expect(actions.get(ten.id)?.formerNumbers).toEqual(['1.3', '1.10'])
    const found = ['4', '1.10', '1.3', ' 1.3 '].map((text) =>
      actionNumbered(actions.values(), text),
    )
    expect(found.map((action) => action?.id)).toEqual([ten.id, ten.id, ten.id, ten.id])
    expect(actionNumbered(actions.values(), '4.1')).toBeUndefined()
  })

  test('merged, it is replaced, and the other says that it took its place', () => {
    const { actions, links } = applied(asked('merge', { actionId: one.id, intoId: two.id }))
    expect(actions.get(one.id)?.left.life).toBe('superseded')
    expect(actions.get(two.id)).toBe(two)
    expect(links).toEqual([{ from: two.id, to: one.id, kind: 'supersedes', declaredBy: 'both' }])
  })

  test('withdrawn, it stays to be read, and so does its number', () => {
    const { actions } = applied(asked('withdraw', { actionId: one.id }))
    expect(actions.get(one.id)).toMatchObject({ number: '1.1', sinceVersion: 2 })
    expect(actions.get(one.id)?.left.life).toBe('withdrawn')
  })

  test('added, it has the id of the change that asked for it', () => {
    const change = asked('add', { proposed: { number: '1.4', statement: 'Lend a key' } })
    expect(applied(change).actions.get(actionOf(change))).toMatchObject({
      ...{ number: '1.4', statement: 'Lend a key', sinceVersion: 2 },
      due: { kind: 'missing' },
    })
  })
})
