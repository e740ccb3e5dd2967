import { newId } from '#foundations'
import type { FreshHouse } from '../house/fresh-house.ts'
import { aRunningRoundtable, type Guest, goTo } from './a-roundtable.ts'

/** A roundtable with a gap nobody answered, a pledge with an action, and one without, closed. */
export async function aClosedRoundtable(house: FreshHouse, gap = 'Nobody asks at discharge') {
  const roundtable = await aRunningRoundtable(house)
  const { facilitator, ana } = roundtable
  await goTo(facilitator, 'gaps/write')
  await says(ana, gap)
  await goTo(facilitator, 'pledges/draft')
  const pledges = [newId<'pledge'>(), newId<'pledge'>()]
  await ana.act('draft-pledge', pledge(pledges[0], 'We ask everybody on admission'))
  await ana.act('draft-pledge', pledge(pledges[1], 'We lend a desk to the housing officer'))
  await ana.act('draft-action', {
    ...{ pledge_id: String(pledges[0]), action_id: newId(), words: 'Add the question' },
    ...{ lead: 'Head of nursing', due: 'March 2025', tracked: '' },
  })
  await facilitator.act('wrap-up')
  await facilitator.act('close')
  return roundtable
}

const pledge = (id: string | undefined, words: string) => ({
  ...{ pledge_id: String(id), words, stage: 'targeted', different: '', known: '' },
})

/** Says in the room what is missing. */
export async function says(guest: Guest, words: string): Promise<void> {
  await guest.act('add-entry', {
    ...{ entry_id: newId(), question: 'gap', words, stages: 'targeted' },
    attribution: 'named',
  })
}
