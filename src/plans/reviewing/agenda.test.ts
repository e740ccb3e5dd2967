import { expect, test } from 'vitest'
import type { StatusColour } from '#commitment'
import { day, inventedAction, inventedPlan, standingOf } from '../changing/invented-actions.ts'
import { statusesOf } from '../standing/action-standing.ts'
import { agendaOf } from './agenda.ts'
import type { Asked } from './checklist.ts'

function asked(number: string, colour: StatusColour, ...leads: readonly string[]): Asked {
  const action = inventedAction(number, {
    leads: leads.map((name) => ({ name, agencyId: undefined, isPlaceholder: name === 'TBC' })),
  })
  const open = { ...standingOf([action]), plan: inventedPlan() }
  const status = statusesOf(open, day('2024-07-02')).get(action.id)
  if (!status) throw new Error('An action has a status')
  return { action, status: { ...status, colour }, asks: ['update'], milestones: [] }
}

test('one organisation follows another: most red first, then most amber, and of each what is worst first', () => {
  const agenda = agendaOf([
    asked('1.1', 'amber', 'Quince Housing'),
    asked('1.8', 'amber', 'Almond Trust'),
    asked('1.9', 'red', 'Almond Trust'),
    asked('1.10', 'red', 'Almond Trust'),
    asked('2.1', 'green', 'Almond Trust'),
    asked('2.2', 'red', 'Medlar House'),
    asked('2.3', 'amber', 'Medlar House'),
    asked('2.4', 'grey', 'TBC'),
    asked('2.5', 'grey'),
    asked('2.6', 'amber', 'TBC', 'Medlar House'),
  ])
  expect(
    agenda.map(({ lead, asked: of }) => [lead, of.map(({ action }) => action.number).join(' ')]),
  ).toEqual([
    ['Almond Trust', '1.9 1.10 1.8 2.1'],
    ['Medlar House', '2.2 2.3 2.6'],
    ['Quince Housing', '1.1'],
    ['Nobody is named', '2.4 2.5'],
  ])
})
