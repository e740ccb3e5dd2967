import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { readDue } from '#vocabulary'
import type { ActionLink, PlanAction } from '../action/plan-action.ts'
import { documentedDueOf } from '../document/document-of.ts'
import type { PlanActionId } from '../ids.ts'
import { applyChanges, type Standing } from './apply-changes.ts'
import { actionOf, type Change, changeKinds, isInPlan } from './change.ts'
import { differencesBetween } from './differences.ts'
import { inventedAction, inventedPeriod, inventedPlan, standingOf } from './invented-actions.ts'
import { referencesOf } from './references.ts'
import { versionDocumentOf } from './version-document.ts'

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

describe('who refers to whom', () => {
  const tie = (declaredBy: ActionLink['declaredBy']): ActionLink => {
    return { from: one.id, to: two.id, kind: 'related', declaredBy }
  }
  const relinked = (links: readonly ActionLink[], references: PlanActionId[]) => {
    const change = asked('alter', { actionId: one.id, proposed: { references } })
    const applied = applyChanges({ ...before, links }, [change], 2)
    return applied.ok ? applied.value.links : []
  }

  test('what the other side declares stays when this side takes its own back', () => {
    expect(relinked([tie('both')], [])).toEqual([tie('to')])
    expect(relinked([tie('from')], [])).toEqual([])
    expect(relinked([tie('to')], [])).toEqual([tie('to')])
    expect(relinked([tie('to')], [two.id])).toEqual([tie('both')])
  })

  test('afterwards an action refers to exactly those it was to, whatever others declare', () => {
    const ids = [two.id, ten.id, gone.id]
    const anyLinks = fc
      .subarray(ids)
      .chain((others) =>
        fc.tuple(
          ...others.map((to) =>
            fc
              .constantFrom('from' as const, 'to' as const, 'both' as const)
              .map((declaredBy): ActionLink => ({ from: one.id, to, kind: 'related', declaredBy })),
          ),
        ),
      )
    fc.assert(
      fc.property(anyLinks, fc.shuffledSubarray(ids), (links, wanted) => {
        const now = relinked(links, wanted)
        expect([...referencesOf(one.id, now)].toSorted()).toEqual(wanted.toSorted())
        for (const other of ids) {
          const was = referencesOf(other, links)
          expect(referencesOf(other, now)).toEqual(was)
        }
      }),
    )
  })
})

describe('whatever is asked for, in whatever order', () => {
  const numbers = ['1.1', '1.2', '1.3', '3.1', '3.2', '3.3', 'A1', 'a1', '4']
  const step = fc.record({
    kind: fc.constantFrom(...changeKinds.map(({ code }) => code)),
    at: fc.nat(9),
    into: fc.nat(9),
    number: fc.constantFrom(...numbers),
    words: fc.constantFrom('Lend a key', 'Hold a desk'),
    due: fc.constantFrom('May 2025', 'Autumn 2025', ''),
  })
  type Step = typeof step extends fc.Arbitrary<infer Given> ? Given : never

  function change({ actions }: Standing, given: Step): Change {
    const ids = [...actions.keys()]
    const actionId = given.kind === 'add' ? undefined : ids[given.at % ids.length]
    const due = documentedDueOf(readDue(given.due, { period: inventedPeriod }))
    const statement = given.words
    const proposed = {
      add: { number: given.number, statement },
      alter: { statement, due },
      renumber: { number: given.number },
      ...{ withdraw: {}, merge: {} },
    }[given.kind]
    const intoId = given.kind === 'merge' ? ids[given.into % ids.length] : undefined
    return asked(given.kind, { actionId, intoId, proposed })
  }

  const documentIn = ({ actions, links }: Standing) =>
    versionDocumentOf({
      ...{ plan: inventedPlan(), sections: [], links },
      inOrder: [...actions.values()],
    })

  test('a number is of one action for ever, and no number that was given is lost', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let standing: Standing = before
        const owners = new Map<string, PlanActionId>()
        for (const given of steps) {
          const applied = applyChanges(standing, [change(standing, given)], 2)
          if (applied.ok) standing = applied.value
          for (const [number, id] of everyNumber(standing)) {
            expect(owners.get(number) ?? id).toBe(id)
            owners.set(number, id)
          }
          expect(everyNumber(standing).length).toBe(owners.size)
        }
      }),
    )
  })

  test('what was approved, compared with what stood before, is exactly what was asked for', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const changes = steps.map((given) => change(before, given))
        const applied = applyChanges(before, changes, 2)
        if (!applied.ok) return
        const told = differencesBetween(documentIn(before), documentIn(applied.value))
        expect(
          told.map(({ id, kind, parts }) => [id, kind, parts.map(({ part }) => part)]).toSorted(),
        ).toEqual(expected(changes, applied.value).toSorted())
      }),
    )
  })

  function expected(changes: readonly Change[], { actions }: Standing) {
    const parts = new Map<PlanActionId, Set<string>>()
    for (const one of changes) {
      const known = parts.get(actionOf(one)) ?? new Set()
      for (const part of Object.keys(one.proposed)) known.add(part)
      parts.set(actionOf(one), known)
    }
    return [...parts].flatMap(([id, known]) => {
      const earlier = before.actions.get(id)
      const later = actions.get(id)
      if (!earlier) return [[id, 'added', []]]
      if (!later || !isInPlan(later)) return [[id, 'withdrawn', []]]
      const order = ['number', 'statement', 'due'] as const
      return [[id, 'changed', order.filter((part) => known.has(part))]]
    })
  }

  function everyNumber({ actions }: Standing): readonly (readonly [string, PlanActionId])[] {
    return [...actions.values()].flatMap(({ id, number, formerNumbers }: PlanAction) =>
      [number, ...formerNumbers].map((one) => [one.toLowerCase(), id] as const),
    )
  }
})
