import type { Member } from '#access'
import type { Needs } from '#foundations'
import { dayOfMoment } from '#vocabulary'
import { publishedRecords } from '../records/published-record.store.ts'
import type { PledgeId, RoundtableId } from '../room/ids.ts'
import { questions } from '../templates/template.ts'
import { dueIn, exampleEntries, exampleOrganisations, examplePledges } from './example-words.ts'
import { convene, type Holding, lobbyOf, type Sitting, sit } from './holding.ts'

/** In which phase each question is answered. */
const stepOf = { in_place: 'in-place/write', gap: 'gaps/write', opportunity: 'opportunities/write' }

/**
 * Holds the worked example of the toolkit from its beginning to its published record: its counts, in our words and with
 * organisations that are invented. Every part of it is brought about by the act that would. Where a record is published
 * already, nothing is held.
 */
export async function holdExample(needs: Needs, by: Member, id: RoundtableId): Promise<void> {
  const published = await needs.db.transaction().execute(publishedRecords)
  if (published.length > 0) return
  const title = 'Nobody leaves our care to the street (an invented example)'
  const { holding, facilitator } = await lobbyOf(needs, by, { id, title })
  const table = []
  for (const organisation of exampleOrganisations) {
    table.push((await sit(holding, 'participant', organisation)).does)
  }
  await facilitator('start', {})
  await sayEntries(holding, facilitator, table)
  await makePledges(holding, facilitator, table)
  await facilitator('wrap-up', {})
  await facilitator('close', {})
  await convene(holding, 'publish', { checked: 'yes' })
}

async function sayEntries(
  { needs }: Holding,
  facilitator: Sitting,
  table: readonly Sitting[],
): Promise<void> {
  for (const { code } of questions) {
    await facilitator('move', { where: stepOf[code] })
    for (const { by, words, stages } of exampleEntries[code]) {
      const form = { entry_id: needs.newId<'entry'>(), question: code, words, stages }
      await table[by]?.('add-entry', { ...form, attribution: 'organisation' })
    }
  }
}

async function makePledges(
  { needs }: Holding,
  facilitator: Sitting,
  table: readonly Sitting[],
): Promise<void> {
  await facilitator('move', { where: 'pledges/draft' })
  const { year } = dayOfMoment(needs.clock.now())
  for (const { by, words, stage, actions } of examplePledges) {
    const pledge_id: PledgeId = needs.newId<'pledge'>()
    const told = { different: '', known: '' }
    await table[by]?.('draft-pledge', { pledge_id, words, stage, ...told })
    for (const action of actions) {
      await table[by]?.('draft-action', {
        action_id: needs.newId<'action'>(),
        pledge_id,
        ...{ ...action, due: dueIn(year, action.due) },
      })
    }
  }
}
