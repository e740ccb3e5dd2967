import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import { manyNames, writePeople } from '#demonstration'
import { newId, type OpenDatabase } from '#foundations'
import {
  countFrequentKeys,
  featuresOf,
  featureVersion,
  keepModel,
  keptFeatures,
  keptKeys,
  type Model,
  trainOn,
  type Written,
} from '#people'

/** Somebody of the invented register, and how another agency wrote them: what is then typed to find them. */
export type Sought = { readonly id: string; readonly written: Written }

type Register = { readonly people: number; readonly seed: number; readonly sample: number }

/**
 * Writes a register of invented people, each written down once, as whichever agency met them did. Gives an even sample
 * of those whom another agency wrote down as well.
 */
export async function writeRegister(
  { pool }: OpenDatabase,
  register: Register,
): Promise<readonly Sought[]> {
  const client = await pool.connect()
  const sought: Sought[] = []
  try {
    const { rows } = await client.query<{ id: string }>(
      'select agency_id as id from directory.agency order by 1',
    )
    const agencies = rows.map(({ id }) => id)
    await client.query('begin')
    await client.query(toldTable)
    const lines = Readable.from(registerLines(register, agencies, sought), { objectMode: true })
    await pipeline(lines, client.query(copyFrom('copy told from stdin')))
    for (const statement of keepTold) await client.query(statement)
    await client.query('commit')
    await client.query('vacuum analyze people.person, people.source_person, people.match_feature')
  } finally {
    client.release()
  }
  return sought
}

const words = `given_name, middle_name, family_name, date_of_birth, phone, national_insurance_number, last_settled_postcode`

const toldTable = `create temporary table told (person_id uuid, source_person_id uuid, agency_id uuid, given_name text,
  middle_name text, family_name text, date_of_birth date, phone text, national_insurance_number text,
  last_settled_postcode text, keys bigint[], features json) on commit drop`

/** Keeps everybody told. The two large indexes are made once all are there, which is far quicker. */
const keepTold = [
  'drop index people.match_feature_by_keys, people.source_person_by_words',
  'insert into people.person (person_id, agency_id) select person_id, agency_id from told',
  `insert into people.source_person (person_id, source_person_id, agency_id, local_ref, ${words})
   select person_id, source_person_id, agency_id, right(source_person_id::text, 6), ${words} from told`,
  `insert into people.match_feature (person_id, source_person_id, agency_id, keys, features, feature_version)
   select person_id, source_person_id, agency_id, keys, features, ${featureVersion} from told`,
  'create index match_feature_by_keys on people.match_feature using gin (keys) with (fastupdate = off)',
  'create index source_person_by_words on people.source_person using gin (words) with (fastupdate = off)',
]

function* registerLines(
  { people, seed, sample }: Register,
  agencies: readonly string[],
  sought: Sought[],
): Generator<string> {
  const every = Math.max(1, Math.floor(people / sample / 2))
  let rows = ''
  let before = ''
  let id = ''
  let count = 0
  let isKept = false
  for (const { written: all, person } of writePeople({ people, seed, names: manyNames() })) {
    const { area, organisation, ...written } = all
    if (person === before) {
      if (!isKept && count % every === 0 && sought.length < sample) sought.push({ id, written })
      isKept = true
      continue
    }
    before = person
    isKept = false
    count += 1
    id = newId()
    rows += lineOf(id, agencies[count % agencies.length] ?? '', written)
    if (rows.length < 65_536) continue
    yield rows
    rows = ''
  }
  if (rows) yield rows
}

function lineOf(id: string, agency: string, written: Written): string {
  const features = featuresOf(written)
  const told = [
    ...[written.given_name, written.middle_name, written.family_name, written.date_of_birth],
    ...[written.phone, written.national_insurance_number, written.postcode],
  ].map((text) => text || '\\N')
  const kept = keptFeatures(features).replaceAll('\\', '\\\\')
  return `${[id, newId(), agency, ...told, `{${keptKeys(features).join(',')}}`, kept].join('\t')}\n`
}

/** Learns a model from other invented people, and counts which keys many share, as `waymark match` would. */
export async function readyMatcher({ db }: OpenDatabase, today: string): Promise<Model> {
  const people = writePeople({ people: 7_000, seed: 77, names: manyNames() })
  const told = [...people].map(({ written: { area, ...written } }) => ({
    id: written.record_id,
    features: featuresOf(written),
  }))
  const model = trainOn(told, today)
  await keepModel(db, { id: newId(), model })
  await countFrequentKeys(db)
  return model
}
