import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Db } from '#foundations'
import { freshHouse } from '../house/fresh-house.ts'
import { inPassing } from '../house/in-passing.ts'
import { ownerFunctions } from './machinery/owner-functions.store.ts'

const house = freshHouse()

/** The functions of the owner that the web may call, by why it must. What stands here by no name is refused. */
const openToTheWeb: Readonly<Record<string, readonly string[]>> = {
  'policies ask it in the name of whoever reads': [
    ...['access.acting_role', 'access.acting_agency', 'access.open_agencies'],
    ...['access.closed_people', 'access.opened_people', 'access.sharing_agencies'],
    ...['people.standing_person', 'people.withholds'],
  ],
  'tells whether anything is open at all, yes or no': ['access.anything_open'],
  'adds to the audit, in the name of whoever acts': ['access.leave_trace'],
  'tells by when somebody sealed must be answered, to whoever keeps the seal': [
    'people.sealed_corrections',
  ],
  'tells of one person who looked, to whoever answers them': ['access.who_looked'],
  'opens one record for hours, with a reason, and tells who must know': [
    ...[
      'access.break_glass',
      'access.people_meant',
      'access.open_to_colleague',
      'access.end_grant',
    ],
  ],
  'changes an agreement, for a coordinator of one of its parties': [
    ...['access.make_agreement', 'access.amend_agreement', 'access.sign_agreement'],
    ...['access.review_agreement', 'access.leave_agreement', 'access.end_agreement'],
  ],
  'finds people under the agreements of whoever asks': [...['people.named', 'people.search']],
  'answers by key under an agreement in force, and derives with the very key alone': [
    ...['people.answer_by_key', 'people.derive_marks', 'people.questions_left'],
  ],
  'links, and refuses whoever may not': [
    ...['people.any_sealed', 'people.stamp_of', 'people.writings_of', 'people.writings_around'],
    ...['people.decisions_around', 'people.forget_if_apart', 'people.keep_link'],
    ...['people.move_source_person', 'people.carry_own_words', 'outreach.carry_contacts'],
    ...['stays.carry_stays', 'casework.carry_casework'],
  ],
  'keeps the list by what is recorded, and takes nothing that is typed': ['casework.keep_people'],
  'counts, and names nobody': [...['casework.flow', 'casework.met_count', 'people.count_not_kept']],
  'lets a shorter rule of retention stand, by the word of a second coordinator': [
    'people.second_rule',
  ],
  'tells where somebody comes from, for a copy to them alone': ['people.origin_of'],
  'is asked by a phone with its own secret, after its sign-in has ended': [
    ...['outreach.device_state', 'outreach.device_wiped', 'outreach.leave_entries'],
  ],
  'stops the phones of a member who has left, and of nobody else': [
    'outreach.revoke_devices_of_left',
  ],
  'opens the door of a roundtable to its code, and a seat to its word': [
    ...['commitment.roundtable_behind', 'commitment.seat_behind'],
  ],
  'opens a commitment to whoever has the letter that asks them to sign it': [
    'commitment.contact_behind',
  ],
  'tells what anybody may know of keys and badges': [
    ...['commitment.public_keys', 'commitment.status_places'],
  ],
  'gives a commitment its number, for nobody sees all of them': ['commitment.next_number'],
  'tells the clock of the house what may have run out, by its id alone': [
    ...['commitment.on_the_clock', 'commitment.letters_waiting'],
  ],
  'forgets who sat in a roundtable, signed or was concerned long ago, and can do nothing else': [
    ...['commitment.forget_seats', 'commitment.forget_contacts'],
    'commitment.forget_who_raised',
  ],
  'takes away what has run out, and can do nothing else': ['outreach.purge_places'],
}

const named = Object.values(openToTheWeb).flat()

async function wrongs(db: Db) {
  const all = await ownerFunctions(db)
  const names = (chosen: typeof all) => [...new Set(chosen.map(({ name }) => name))]
  return {
    notPinned: names(all.filter(({ isPinned }) => !isPinned)),
    openToEverybody: names(all.filter(({ openToEverybody }) => openToEverybody)),
    openToTheWeb: names(all.filter(({ name, openToWeb }) => openToWeb && !named.includes(name))),
    openToFigures: names(all.filter(({ openToFigures }) => openToFigures)),
  }
}

const nothing = { notPinned: [], openToEverybody: [], openToTheWeb: [], openToFigures: [] }

describe('a function that runs as the owner of the record', () => {
  test('is pinned to its schemas, and is open by name and for a reason alone', async () => {
    expect(await wrongs(house.db)).toEqual(nothing)
  })

  test('has no reason stated that is needed no more', async () => {
    const open = (await ownerFunctions(house.db)).filter(({ openToWeb }) => openToWeb)
    const names = open.map(({ name }) => name)
    expect(named.filter((name) => !names.includes(name))).toEqual([])
  })

  test.each([
    [
      'notPinned',
      'alter function people.any_sealed(uuid[]) reset search_path',
      'people.any_sealed',
    ],
    [
      'openToEverybody',
      'grant execute on function people.stamp_of(uuid[]) to public',
      'people.stamp_of',
    ],
    [
      'openToTheWeb',
      'grant execute on function access.told_of(uuid, uuid) to waymark_app',
      'access.told_of',
    ],
    [
      'openToFigures',
      'grant execute on function people.named(tsquery, tsquery, text, integer) to waymark_figures',
      'people.named',
    ],
  ] as const)('and it shows when it is not: %s', async (kind, change, name) => {
    const found = await inPassing(house.db, async (db) => {
      await sql.raw(change).execute(db)
      return wrongs(db)
    })
    expect(found[kind]).toEqual([name])
  })

  test.each(['people.any_sealed', 'people.stamp_of', 'people.writings_of'])(
    'tells whoever is nobody nothing: %s',
    async (name) => {
      const given = name === 'people.writings_of' ? 'gen_random_uuid()' : "'{}'::uuid[]"
      const asked = sql.raw(`select ${name}(${given})`).execute(house.needs.db)
      await expect(asked).rejects.toThrow('may not link')
    },
  )
})
