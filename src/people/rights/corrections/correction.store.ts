import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { AgencyId, PersonId } from '#vocabulary'
import type { SourcePerson } from '../../registering/person.store.ts'
import type { Written } from '../own-words/own-words.ts'
import type {
  Asker,
  Correction,
  CorrectionId,
  CorrectionOutcome,
  CorrectionPart,
} from './correction.ts'

type Row = {
  id: CorrectionId
  person_id: PersonId
  about: CorrectionPart
  is_wrong: string
  should_say: string
  asked_by: Asker
  received_on: string
  agency_id: AgencyId
  answers: readonly { outcome: CorrectionOutcome; reason: string; at: string }[]
}

const columns = sql`
  correction_id as id, person_id, about, is_wrong, should_say, asked_by, received_on, agency_id,
  coalesce((
    select jsonb_agg(jsonb_build_object('outcome', outcome, 'reason', reason, 'at',
      to_char(answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by answered_at, answer_id)
    from people.correction_answer as answer
    where answer.person_id = correction.person_id and answer.correction_id = correction.correction_id
  ), '[]') as answers
`

/** Everything a person asked to have put right, the earliest first. */
export async function correctionsOf(db: Db, personId: PersonId): Promise<readonly Correction[]> {
  const { rows } = await sql<Row>`
    select ${columns} from people.correction where person_id = ${personId}
    order by received_on, correction_id
  `.execute(db)
  return rows.map(read)
}

/** Everything that waits for an answer and is open to whoever acts, the first received first. */
export async function openCorrections(db: Db): Promise<readonly Correction[]> {
  const { rows } = await sql<Row>`
    select ${columns} from people.correction
    where not exists (
      select from people.correction_answer as answer
      where answer.person_id = correction.person_id and answer.correction_id = correction.correction_id
        and answer.outcome <> 'longer')
    order by received_on, correction_id
  `.execute(db)
  return rows.map(read)
}

/** Keeps what a person asked. The same form sent twice keeps one. */
export async function keepCorrection(
  db: Db,
  asked: Omit<Correction, 'agencyId' | 'answers' | 'personId'>,
  written: Written,
): Promise<void> {
  await sql`
    insert into people.correction (person_id, correction_id, source_person_id, agency_id, about, is_wrong,
      should_say, asked_by, received_on, recorded_by, recorded_at)
    values (${written.personId}, ${asked.id}, ${written.sourcePersonId}, ${written.agencyId}, ${asked.about},
      ${asked.isWrong}, ${asked.shouldSay}, ${asked.askedBy}, ${asked.receivedOn.toString()}, ${written.by},
      ${written.at.toString()})
    on conflict do nothing
  `.execute(db)
}

/** Keeps an answer. */
export async function keepAnswer(
  db: Db,
  answer: {
    readonly id: string
    readonly correction: Correction
    readonly outcome: CorrectionOutcome
    readonly reason: string
  },
  by: Pick<Written, 'agencyId' | 'by' | 'at'>,
): Promise<void> {
  await sql`
    insert into people.correction_answer (person_id, correction_id, answer_id, agency_id, outcome, reason,
      answered_by, answered_at)
    values (${answer.correction.personId}, ${answer.correction.id}, ${answer.id}, ${by.agencyId}, ${answer.outcome},
      ${answer.reason}, ${by.by}, ${by.at.toString()})
  `.execute(db)
}

/** Keeps what a writing put right about who somebody is: from now on it goes before what else is known of them. */
export async function keepPutRight(
  db: Db,
  written: SourcePerson,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into people.put_right (person_id, source_person_id, agency_id, date_of_birth, gender, put_right_at)
    values (${written.personId}, ${written.id}, ${written.agencyId}, ${written.dateOfBirth ?? null},
      ${written.gender ?? null}, ${at.toString()})
  `.execute(db)
}

/** Keeps two members from answering one request past each other. */
export async function lockCorrection(db: Db, id: CorrectionId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 7263072))`.execute(db)
}

function read(row: Row): Correction {
  return {
    id: row.id,
    personId: row.person_id,
    about: row.about,
    isWrong: row.is_wrong,
    shouldSay: row.should_say,
    askedBy: row.asked_by,
    receivedOn: Temporal.PlainDate.from(row.received_on),
    agencyId: row.agency_id,
    answers: row.answers.map(({ at, ...answer }) => ({ ...answer, at: Temporal.Instant.from(at) })),
  }
}
