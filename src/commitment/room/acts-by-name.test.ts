import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aCommitment } from '../../testing/roundtable/a-commitment.ts'
import { aRunningRoundtable } from '../../testing/roundtable/a-roundtable.ts'

const house = freshHouse()

test.each(['constructor', 'toString', 'hasOwnProperty'])(
  'nobody finds an act called “%s”, in a room, for a convenor or in a commitment',
  async (name) => {
    const { ana, convenor, id } = await aRunningRoundtable(house)
    const { partner } = await aCommitment(house)
    const form = { command_id: newId() }
    expect((await ana.act(name)).statusCode).toBe(404)
    const convening = await convenor.post(`/roundtables/${id}/acts/${name}`, form)
    expect(convening.statusCode).toBe(404)
    expect((await partner.act(name)).statusCode).toBe(404)
  },
)
