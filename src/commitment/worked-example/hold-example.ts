import type { Member } from '#access'
import type { Needs } from '#foundations'
import { publishedRecords } from '../records/published-record.store.ts'
import type { ActName } from '../room/acts/may.ts'
import type { PledgeId, RoundtableId, SeatId } from '../room/ids.ts'
import { takeSeat } from '../room/join-room.ts'
import { actInRoom, type RoomNeeds } from '../room/live/act-in-room.ts'
import type { Present } from '../room/live/present.ts'
import { openRoomDesk } from '../room/live/room-desk.ts'
import type { SeatRole } from '../room/state/room.ts'
import { beginRoundtable } from '../roundtables/begin-roundtable.ts'
import { questions } from '../templates/template.ts'
import { exampleEntries, exampleOrganisations, examplePledges } from './example-words.ts'

type Form = Readonly<Record<string, unknown>>
type Holding = { readonly needs: RoomNeeds; readonly id: RoundtableId; readonly by: Member }

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
  const holding = { needs: { ...needs, desk: openRoomDesk(needs) }, id, by }
  const title = 'Nobody leaves our care to the street (an invented example)'
  await beginRoundtable(holding.needs, by, { id, title, format: 'roundtable' })
  await convene(holding, 'prepare', {
    title,
    purpose: 'What each of us will do, at every stage, before somebody loses a home',
    ground_rules: 'Everybody is heard. Nobody is named.',
    ...{ day: needs.clock.now().toString().slice(0, 10), time: '09:30', place: 'Town hall' },
  })
  await convene(holding, 'schedule', {})
  const facilitator = await sit(holding, 'facilitator', by.agencyName)
  await facilitator('open-lobby', {})
  const table = []
  for (const organisation of exampleOrganisations) {
    table.push(await sit(holding, 'participant', organisation))
  }
  await facilitator('start', {})
  await sayEntries(holding, facilitator, table)
  await makePledges(holding, facilitator, table)
  await facilitator('wrap-up', {})
  await facilitator('close', {})
  await convene(holding, 'publish', { checked: 'yes' })
}

/** Somebody at the table, who does things. */
type Sitting = (name: ActName, form: Form) => Promise<void>

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
  for (const { by, words, stage, actions } of examplePledges) {
    const pledge_id: PledgeId = needs.newId<'pledge'>()
    const told = { different: '', known: '' }
    await table[by]?.('draft-pledge', { pledge_id, words, stage, ...told })
    for (const action of actions) {
      await table[by]?.('draft-action', {
        action_id: needs.newId<'action'>(),
        pledge_id,
        ...action,
      })
    }
  }
}

function convene(holding: Holding, name: ActName, form: Form): Promise<void> {
  return does(holding, name, form, { seatId: undefined, word: undefined })
}

/** Takes a seat: the facilitator as a member, everybody else by the code of the room. */
async function sit(holding: Holding, role: SeatRole, organisation: string): Promise<Sitting> {
  const { needs, id, by } = holding
  const memberId = role === 'facilitator' ? by.id : undefined
  const name = role === 'facilitator' ? by.name : 'Somebody invented'
  const taken = await takeSeat(needs, id, { name, organisation, role, email: '', memberId })
  if (!taken.ok) throw new Error(`The worked example was not let in: ${taken.problem}`)
  const present: Present = { seatId: taken.seatId satisfies SeatId, word: taken.word }
  return (act, form) => does(holding, act, form, present)
}

async function does(
  { needs, id, by }: Holding,
  name: ActName,
  typed: Form,
  present: Present,
): Promise<void> {
  const isConvenor = present.seatId === undefined
  const answered = await actInRoom(needs, id, {
    ...{ name, typed, present, commandId: needs.newId<'command'>() },
    ...(isConvenor ? { without: 'convenor' as const, memberId: by.id } : {}),
  })
  if (!answered.ok)
    throw new Error(`The worked example stopped at ${name}: ${JSON.stringify(answered)}`)
}
