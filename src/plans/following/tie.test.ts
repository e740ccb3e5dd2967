import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ActionLink } from '../action/plan-action.ts'
import type { PlanActionId } from '../ids.ts'
import { tieKinds, tieTo } from './tie.ts'

const of = (id: number) => ({ id: `${id}` as PlanActionId })

test('an action is tied to none that is not there, not to itself, and not twice', () => {
  expect(tieTo([], of(1), undefined, 'depends')).toEqual({ ok: false, refusal: 'no-such-action' })
  expect(tieTo([], of(1), of(1), 'depends')).toEqual({ ok: false, refusal: 'itself' })
  const tied = tieTo([], of(1), of(2), 'same_as')
  const links = tied.ok ? [tied.value] : []
  expect(tieTo(links, of(2), of(1), 'same_as')).toEqual({ ok: false, refusal: 'tied-already' })
})

test('what depends on another is never waited for by it, however many stand in between', () => {
  const links = [
    { from: of(1).id, to: of(2).id, kind: 'depends', declaredBy: 'from' },
    { from: of(2).id, to: of(3).id, kind: 'depends', declaredBy: 'from' },
  ] as const
  expect(tieTo(links, of(3), of(1), 'depends')).toEqual({ ok: false, refusal: 'goes-round' })
})

test('however ties are asked for, none goes round, and no two are the same', () => {
  const tie = fc.record({
    from: fc.nat(7),
    to: fc.nat(7),
    kind: fc.constantFrom(...tieKinds),
  })
  fc.assert(
    fc.property(fc.array(tie, { maxLength: 60 }), (asked) => {
      const links: ActionLink[] = []
      for (const { from, to, kind } of asked) {
        const tied = tieTo(links, of(from), of(to), kind)
        if (tied.ok) links.push(tied.value)
      }
      const pairs = links.map(({ from, to, kind }) => `${[from, to].toSorted()} ${kind}`)
      expect(new Set(pairs).size).toBe(pairs.length)
      const depends = links.filter(({ kind }) => kind === 'depends')
      // what can be taken away one after another, each time something that waits for nothing, goes nowhere round
      let left = depends
      for (let before = -1; before !== left.length; ) {
        before = left.length
        const waiting = new Set(left.map(({ from }) => from))
        left = left.filter(({ to }) => waiting.has(to))
      }
      expect(left).toEqual([])
    }),
  )
})
