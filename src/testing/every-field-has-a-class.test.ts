import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Db } from '#foundations'
import { privacy as outreach } from '#outreach'
import { privacyClasses } from '#vocabulary'
import { classes } from './house/classes.ts'
import { fieldsOf, fieldsRead, tablesOfNoRoom } from './house/fields.store.ts'
import { freshDatabase } from './house/fresh-database.ts'
import { inPassing } from './house/in-passing.ts'
import {
  drift,
  harmBesideOrigin,
  placesNotHarmCritical,
  tooCloseForFigures,
} from './house/privacy-findings.ts'

/** What figures are computed from although it is personal, and what for. */
const neededForFigures = {
  'people open_person date_of_birth': 'P2 counts care leavers until they turn 25; figures by age',
  'people open_person born_about': 'figures by age where no date of birth is known',
  'people open_person gender': 'figures by gender',
  'people open_person nationality': 'figures by nationality',
  'people open_person is_care_leaver': 'P2 counts young care leavers',
  'stays open_departure institution': 'P2 counts people by the institution they left',
  'stays open_departure place': 'the place of the institution in the order that decides for P2',
}

const database = freshDatabase()

/** What a change to the tables would bring to light; the change is undone. */
function afterwards<Found>(change: string, look: (db: Db) => Promise<Found>): Promise<Found> {
  return inPassing(database.db, async (db) => {
    await sql.raw(change).execute(db)
    return look(db)
  })
}

const driftNow = async (db: Db) => drift(await fieldsOf(db), classes)

describe('every field', () => {
  test('has one class, and every class has its field', async () => {
    expect(await driftNow(database.db)).toEqual([])
    expect(await tablesOfNoRoom(database.db)).toEqual(['waymark_migration'])
    expect(new Set(privacyClasses.map(({ code }) => code)).size).toBe(6)
  })

  test('is asked for its class when it is new, renamed, in a new view or in a new room', async () => {
    expect(
      await afterwards('alter table people.person add column mobile_number text', driftNow),
    ).toEqual(['people person mobile_number has no class'])
    expect(
      await afterwards('alter table stays.stay rename column moved_out to left_on', driftNow),
    ).toEqual(['stays stay left_on has no class', 'stays stay moved_out is not there'])
    expect(
      await afterwards(
        'create view people.open_name as select family_name from people.source_person',
        driftNow,
      ),
    ).toEqual(['people open_name family_name has no class'])
    expect(
      await afterwards('create schema giving; create table giving.gift (pence integer)', driftNow),
    ).toEqual(['giving gift pence has no class'])
  })
})

describe('the views that figures may read', () => {
  test('hold nothing personal but what a definition or a breakdown needs', async () => {
    const fields = await fieldsOf(database.db)
    expect(tooCloseForFigures(fields, classes, neededForFigures)).toEqual([])
    const withoutReasons = tooCloseForFigures(fields, classes, {})
    expect(withoutReasons.toSorted()).toEqual(Object.keys(neededForFigures).toSorted())
  })
})

describe('where somebody sleeps', () => {
  const sleeping = { sleeping_place: { person_id: 'D', location: 'H', nationality: 'E' } } as const
  const withPlaces = { ...classes, outreach: { ...outreach, ...sleeping } }

  test('is nowhere beside nationality or offending, neither in a table nor in what a view reads', async () => {
    const fields = await fieldsOf(database.db)
    expect(harmBesideOrigin(fields, await fieldsRead(database.db), classes)).toEqual([])
    expect(placesNotHarmCritical(fields, classes)).toEqual([])
  })

  test('is found beside nationality in a table', async () => {
    const found = await afterwards(
      'create table outreach.sleeping_place (person_id uuid, location point, nationality text)',
      async (db) => harmBesideOrigin(await fieldsOf(db), [], withPlaces),
    )
    expect(found).toEqual(['outreach sleeping_place'])
  })

  test('is found in a view that only chooses by it', async () => {
    const found = await afterwards(
      `create table outreach.sleeping_place (person_id uuid, location point);
       create view outreach.open_near as select person.nationality from people.person
         join outreach.sleeping_place as place using (person_id) where place.location is not null`,
      async (db) => harmBesideOrigin(await fieldsOf(db), await fieldsRead(db), withPlaces),
    )
    expect(found).toEqual(['outreach open_near'])
  })

  test('is asked for its class when it goes by another', async () => {
    const called = {
      ...classes,
      outreach: { ...outreach, open_contact: { postcode: 'C' } },
    } as const
    const found = await afterwards(
      'alter table outreach.contact add column postcode text',
      async (db) => placesNotHarmCritical(await fieldsOf(db), called),
    )
    expect(found).toEqual(['outreach contact postcode'])
  })
})
