import { load } from 'cheerio'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import type { Id, MemberId } from '#vocabulary'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import {
  aCommitment,
  anAwardedCommitment,
  aSubmittedCommitment,
  nameContacts,
  pledgeForm,
} from '../../testing/roundtable/a-commitment.ts'
import { addLines, linesAfter } from '../log/log.store.ts'
import { streamDb } from '../room/live/room-desk.ts'

const house = freshHouse()

const textOf = (body: string) => load(body)('main').text().replace(/\s+/g, ' ')

async function memberNamed(name: string) {
  const { rows } = await sql<{ id: MemberId; agencyId: string; agency: string }>`
    select member_id as id, agency_id as "agencyId", agency.name as agency
    from access.member join directory.agency using (agency_id) where member.name like ${`${name}%`}
  `.execute(house.db)
  const [found] = rows
  if (!found) throw new Error(`Nobody is called ${name}`)
  return found
}

/** Writes, as the web would, that a member accepts a commitment for review; gives how far its log has come. */
function assessesAs(id: string, memberId: MemberId | undefined) {
  const commitmentId = id as Id<'commitment'>
  return streamDb(house.needs, id, memberId)
    .transaction()
    .execute(async (db) => {
      const lines = await linesAfter(db, commitmentId, 0)
      const assessor = memberId ?? newId<'member'>()
      return addLines(db, {
        ...{ streamId: commitmentId, after: lines.length, commandId: newId<'command'>() },
        events: [
          { kind: 'review-accepted', assessor, as: 'assessor' } as { readonly kind: string },
        ],
        ...{ seatId: undefined, memberId, at: house.needs.clock.now() },
      })
    })
}

describe('whoever has no part in a commitment', () => {
  test('is told that there is no such page', async () => {
    const { id } = await aCommitment(house)
    const coordinator = await house.as('coordinator')
    expect((await coordinator.get(`/our-commitments/${id}`)).statusCode).toBe(404)
    const answer = await coordinator.post(`/our-commitments/${id}/acts/withdraw`, {
      command_id: newId(),
      reason: 'Mischief',
    })
    expect(answer.statusCode).toBe(404)
  })

  test('is refused the pages of those who assess', async () => {
    const { id } = await aSubmittedCommitment(house)
    const partner = await house.as('partner')
    expect((await partner.get(`/assessing/${id}`)).statusCode).toBe(403)
  })

  test('opens nothing with a word that no letter holds', async () => {
    expect((await house.anyone.get(`/sign/${'a'.repeat(32)}`)).statusCode).toBe(404)
  })
})

describe('a commitment that is being written', () => {
  test('is not seen by an assessor before it is handed in', async () => {
    const { assessor } = await aCommitment(house)
    expect((await assessor.visitor.get(assessor.base)).statusCode).toBe(404)
  })

  test('cannot be handed in without a signature', async () => {
    const { partner } = await aCommitment(house)
    const answer = await partner.act('mark-ready')
    expect(answer.statusCode).toBe(422)
    expect(textOf(answer.body)).toContain('Nobody has signed this version yet')
  })

  test('cannot be handed in while an action is not judged', async () => {
    const { partner, sign } = await aCommitment(house)
    await partner.does('add-pledge', {
      pledge_id: newId(),
      ...pledgeForm,
      words: 'Another, of which nothing follows',
    })
    await sign()
    const answer = await partner.act('mark-ready')
    expect(textOf(answer.body)).toContain('has no action, and no reason why not')
  })

  test('loses its signatures when anything in it changes', async () => {
    const { partner, sign } = await aCommitment(house)
    await sign()
    expect(await partner.text()).toContain('signed at')
    await partner.does('add-pledge', { pledge_id: newId(), ...pledgeForm, words: 'And one more' })
    expect(await partner.text()).toContain('has not signed this version')
  })
})

describe('whoever assesses', () => {
  test('does not assess what their own organisation has a part in, and others do', async () => {
    const made = await aCommitment(house)
    const { partner, assessor, secondAssessor } = made
    const { rows } = await sql<{ name: string }>`
      select agency.name from access.member join directory.agency using (agency_id) where member.name like 'Linden%'
    `.execute(house.db)
    await partner.does('add-partner', { partner_id: newId(), name: rows[0]?.name ?? '' })
    await partner.does('retitle', { title: 'Together', applicant: 'partnership' })
    await nameContacts(partner)
    await made.sign()
    await partner.does('mark-ready')
    await partner.does('submit')
    expect((await assessor.visitor.get(assessor.base)).statusCode).toBe(404)
    expect((await assessor.act('accept-review', { interest: 'none' })).statusCode).toBe(404)
    const queue = load((await assessor.visitor.get('/assessing')).body)
    expect(queue(`a[href="${assessor.base}"]`)).toHaveLength(0)
    expect(queue('main').text()).toContain('Of your own organisation (1)')
    await secondAssessor.does('accept-review', { interest: 'none' })
  })

  test('cannot be written as assessing what is their own, whatever the pages let through', async () => {
    const made = await aCommitment(house)
    const { partner, id } = made
    const linden = await memberNamed('Linden')
    await partner.does('add-partner', { partner_id: newId(), name: linden.agency.toUpperCase() })
    await partner.does('retitle', { title: 'Together', applicant: 'partnership' })
    // a new name of the organisation hides nothing
    await sql`update directory.agency set name = 'Renamed (invented)' where agency_id = ${linden.agencyId}`.execute(
      house.db,
    )
    await expect(assessesAs(id, linden.id)).rejects.toThrow('row-level security')
    await expect(assessesAs(id, undefined)).rejects.toThrow('row-level security')
    await sql`update directory.agency set name = ${linden.agency} where agency_id = ${linden.agencyId}`.execute(
      house.db,
    )
    await expect(assessesAs(id, (await memberNamed('Clover')).id)).rejects.toThrow('row-level')
    await expect(assessesAs(id, (await memberNamed('Hazel')).id)).resolves.toBeGreaterThan(0)
  })

  test('assesses again what their organisation was taken out of', async () => {
    const { partner, id } = await aCommitment(house)
    const linden = await memberNamed('Linden')
    const partner_id = newId()
    await partner.does('add-partner', { partner_id, name: linden.agency })
    await expect(assessesAs(id, linden.id)).rejects.toThrow('row-level security')
    await partner.does('remove-partner', { partner_id })
    await expect(assessesAs(id, linden.id)).resolves.toBeGreaterThan(0)
  })
})

describe('an award', () => {
  test('takes somebody else than whoever reviewed', async () => {
    const { assessor, secondAssessor, partner } = await aSubmittedCommitment(house)
    await assessor.does('accept-review', { interest: 'none' })
    await assessor.does('propose-award')
    const answer = await assessor.act('award')
    expect(answer.statusCode).toBe(422)
    expect(textOf(answer.body)).toContain('Somebody else than whoever reviewed it')
    await secondAssessor.does('award')
    expect(await partner.text()).toContain('Awarded')
  })

  test('stands in the register when somebody has read it, and not before', async () => {
    const { reference } = await anAwardedCommitment(house)
    const page = textOf((await house.anyone.get(`/commitments/${reference}`)).body)
    expect(page).toContain(pledgeForm.words)
    expect(page).toContain('December 2024')
  })

  test('is found again by whoever checks its badge, until it is taken away', async () => {
    const { reference, assessor } = await anAwardedCommitment(house)
    const before = textOf((await house.anyone.get(`/verify?reference=${reference}`)).body)
    expect(before).toContain('valid')
    await assessor.does('revoke', { code: 'misuse', words: 'The badge stood on another’s door' })
    const after = textOf((await house.anyone.get(`/verify?reference=${reference}`)).body)
    expect(after).toContain('taken back')
  })
})
