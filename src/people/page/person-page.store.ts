import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { AgencyId, MemberId, PersonId } from '#vocabulary'
import type { SourcePersonId } from '../registering/person.ts'
import { momentOfColumn } from '../rights/moment-of-column.ts'
import type { LinkTold, Writing } from './writing.ts'

/** How every agency whose writings are open to whoever acts wrote a person, the latest first. */
export async function writingsOf(db: Db, personId: PersonId): Promise<readonly Writing[]> {
  const { rows } = await sql<{
    id: SourcePersonId
    kind: Writing['kind']
    agency_id: AgencyId
    reference: string
    given_name: string | null
    family_name: string | null
    date_of_birth: string | null
    born_about: number | null
    gender: string | null
    recorded_at: string
  }>`
    select source_person_id as id, agency_id, local_ref as reference, given_name, family_name, date_of_birth,
      born_about, gender, recorded_at,
      case when source_person_id = first_person_id then 'import' when is_peg then 'peg' else 'writing' end as kind
    from people.source_person
    where person_id = ${personId}
    order by recorded_at desc, source_person_id desc
  `.execute(db)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    agencyId: row.agency_id,
    reference: row.reference,
    givenName: row.given_name ?? undefined,
    familyName: row.family_name ?? undefined,
    dateOfBirth:
      row.date_of_birth === null ? undefined : Temporal.PlainDate.from(row.date_of_birth),
    bornAbout: row.born_about ?? undefined,
    gender: row.gender ?? undefined,
    writtenAt: momentOfColumn(row.recorded_at),
  }))
}

/** Every decision by which something was linked to this person or away from them, the latest first. */
export async function linksTold(db: Db, personId: PersonId): Promise<readonly LinkTold[]> {
  const { rows } = await sql<{
    from_person_id: PersonId
    to_person_id: PersonId
    reason: string
    is_put_back: boolean
    linked_by: MemberId | null
    linked_at: string
    writings: number
  }>`
    select link.from_person_id, link.person_id as to_person_id, link.reason, link.linked_by, max(link.linked_at) as linked_at,
      bool_or(link.undoes is not null or coalesce(decision.verdict = 'undone', false)) as is_put_back,
      (count(*) filter (
        where link.source_person_id not in (link.person_id, link.from_person_id)
          and not exists (
            select from people.source_person as peg
            where peg.source_person_id = link.source_person_id and peg.is_peg)))::integer as writings
    from people.link
    left join people.link_decision as decision using (decision_id)
    where link.person_id = ${personId} or link.from_person_id = ${personId}
    group by coalesce(link.decision_id, link.link_id), link.from_person_id, link.person_id, link.reason, link.linked_by
    order by linked_at desc, coalesce(link.decision_id, link.link_id) desc
  `.execute(db)
  return rows.map((row) => ({
    fromPersonId: row.from_person_id,
    toPersonId: row.to_person_id,
    reason: row.reason,
    isPutBack: row.is_put_back,
    by: row.linked_by ?? undefined,
    at: momentOfColumn(row.linked_at),
    writings: row.writings,
  }))
}
