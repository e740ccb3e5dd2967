import { sql } from 'kysely'
import type { Db } from '#foundations'

/**
 * Gives the invented people on the list invented leads and tasks, as a region that has worked with the list
 * for some weeks would have them, and a panel that met a week ago: some lead, some are led by nobody yet, some
 * tasks are overdue. The same people every time; what is there already stays.
 */
export async function settleCasework(db: Db, today: string): Promise<void> {
  await sql`
    create temporary table caseworker on commit drop as
    select member.member_id, member.agency_id, member.area_codes,
      row_number() over (order by member.member_id) - 1 as place
    from access.member
    where member.is_invented and member.role in ('outreach_worker', 'coordinator')
  `.execute(db)
  await sql`
    create temporary table listed on commit drop as
    select spell.person_id, spell.joined_on, worker.member_id, worker.agency_id,
      abs(hashtext(spell.person_id::text)) as draw
    from casework.spell
    cross join lateral (
      select caseworker.member_id, caseworker.agency_id
      from caseworker
      where spell.area_code = any (caseworker.area_codes)
      order by hashtext(spell.person_id::text || caseworker.place)
      limit 1
    ) as worker
    where spell.joined_on is not null
      and spell.from_on <= ${today}::date
      and spell.until_on > ${today}::date
  `.execute(db)
  await settleLeads(db, today)
  await settlePanel(db, today)
  await settleTasks(db, today)
}

async function settleLeads(db: Db, today: string): Promise<void> {
  await sql`
    insert into casework.lead (person_id, lead_id, member_id, from_on, agency_id, assigned_by, assigned_at)
    select person_id, foundations.id_of('invented-lead', person_id::text), member_id,
      greatest(joined_on, ${today}::date - draw % 60), agency_id, member_id,
      greatest(joined_on, ${today}::date - draw % 60)
    from listed
    where draw % 10 < 7
    on conflict do nothing
  `.execute(db)
}

const meeting = sql`foundations.id_of('invented-meeting', 'demonstration')`

async function settlePanel(db: Db, today: string): Promise<void> {
  await sql`
    insert into casework.meeting (meeting_id, kind, held_on, agency_id, called_by, called_at)
    select ${meeting}, 'by_name', ${today}::date - 7, agency_id, member_id, ${today}::date - 7
    from caseworker
    order by place
    limit 1
    on conflict do nothing
  `.execute(db)
  await sql`
    insert into casework.attendee (meeting_id, member_id, agency_id)
    select ${meeting}, member_id, agency_id from caseworker
    on conflict do nothing
  `.execute(db)
}

async function settleTasks(db: Db, today: string): Promise<void> {
  await sql`
    insert into casework.task (person_id, task_id, what, owner_id, due_on, meeting_id, agency_id, made_by, made_at)
    select person_id, foundations.id_of('invented-task', person_id::text),
      (array['Ask the council about an emergency bed', 'Go with them to the doctor',
        'Help with a benefit claim', 'Find them on the next morning shift',
        'Ask them what they want next'])[draw % 5 + 1],
      member_id, ${today}::date + (draw % 21 - 4), case when draw % 3 = 0 then ${meeting} end,
      agency_id, member_id, ${today}::date - (draw % 12)
    from listed
    where draw % 10 in (0, 1, 2, 3)
    on conflict do nothing
  `.execute(db)
  await sql`
    insert into casework.discussion (person_id, discussion_id, meeting_id, words, agency_id, said_by, said_at)
    select person_id, foundations.id_of('invented-word', person_id::text), ${meeting},
      'The lead worker keeps in touch and tells the next panel how it went', agency_id, member_id,
      ${today}::date - 7
    from listed
    where draw % 30 = 0
    on conflict do nothing
  `.execute(db)
}
