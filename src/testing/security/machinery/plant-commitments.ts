import { newId } from '#foundations'
import type { FreshHouse } from '../../house/fresh-house.ts'
import { aClosedRoundtable, says } from '../../roundtable/a-closed-roundtable.ts'
import {
  aCommitment,
  anAwardedCommitment,
  aSubmittedCommitment,
} from '../../roundtable/a-commitment.ts'
import { aRunningRoundtable, goTo } from '../../roundtable/a-roundtable.ts'
import { idIn, open, unescaped } from './planted-person.ts'

const words = `We plant what nobody may take for markup ${unescaped}"'&`

/**
 * A roundtable that runs and one whose record is published, and a commitment in each of its states: a log of events is
 * planted by what brings events about. Whatever can be typed in them holds markup.
 */
export async function plantCommitments(house: FreshHouse): Promise<void> {
  const { facilitator, ana } = await aRunningRoundtable(
    house,
    'roundtable',
    idIn(open, 'roundtable_id'),
  )
  await goTo(facilitator, 'gaps/write')
  await says(ana, words)
  const closed = await aClosedRoundtable(house, words)
  const { convenor } = closed
  await convenor.post(`/roundtables/${closed.id}/acts/publish`, {
    ...{ command_id: newId(), checked: 'yes' },
  })
  await convenor.post('/roundtables/formats/roundtable/copies', {})
  await anAwardedCommitment(house, words)
  await aSubmittedCommitment(house, words, idIn(open, 'commitment_id'))
  await aCommitment(house, words)
}
