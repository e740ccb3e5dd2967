import { expect, test } from 'vitest'
import { newId } from '#foundations'
import type { Change } from './change.ts'
import { changeInWords } from './change-in-words.ts'
import { inventedAction } from './invented-actions.ts'

function renumbered(number: string, formerNumbers: readonly string[], given: string): string {
  const action = inventedAction(number, { formerNumbers })
  const change: Change = {
    ...{ id: newId<'plan-change'>(), kind: 'renumber', actionId: action.id, intoId: undefined },
    ...{ proposed: { number: given }, reason: 'The areas were joined' },
  }
  return changeInWords(change, { actions: new Map([[action.id, action]]) })
}

test('a number that is asked for is told by the number the action had then, also after it was given', () => {
  expect(renumbered('1.5', [], '1.55')).toBe('Give 1.5 the number 1.55')
  expect(renumbered('1.55', ['1.5'], '1.55')).toBe('Give 1.5 the number 1.55')
  expect(renumbered('2.1', ['1.5', '1.55'], '1.55')).toBe('Give 1.5 the number 1.55')
  expect(renumbered('2.1', ['1.5', '1.55'], '2.1')).toBe('Give 1.55 the number 2.1')
})
