import { sql } from 'kysely'
import type { Member } from '#access'
import type { Db } from '#foundations'
import type { AgencyId, MemberId, PersonId } from '#vocabulary'
import type { MeetingId } from '../tasks/task.ts'
import type { Attendee, Meeting, Said } from './meeting.ts'

type Row = Omit<Meeting, 'areaCode'> & { readonly areaCode: string | null }

const meetingColumns = sql`
  meeting.meeting_id as id, meeting.kind, meeting.held_on as "heldOn", meeting.area_code as "areaCode",
  case when meeting.closed_at is null then 'open' else 'closed' end as state
`

/** The latest meetings, the last first. */
export async function listMeetings(db: Db, most: number): Promise<readonly Meeting[]> {
  const { rows } = await sql<Row>`
    select ${meetingColumns}
    from casework.meeting
    order by meeting.held_on desc, meeting.meeting_id desc
    limit ${most}
  `.execute(db)
  return rows.map(meetingOf)
}

/** A meeting by id. */
export async function findMeeting(db: Db, id: MeetingId): Promise<Meeting | undefined> {
  const { rows } = await sql<Row>`
    select ${meetingColumns} from casework.meeting where meeting.meeting_id = ${id}
  `.execute(db)
  return rows.map(meetingOf)[0]
}

/** Keeps a meeting with those who take part; sent twice it is kept once. */
export async function keepMeeting(
  db: Db,
  by: Member,
  meeting: Omit<Meeting, 'state'> & { readonly attendees: readonly Member[] },
): Promise<void> {
  await sql`
    insert into casework.meeting (meeting_id, kind, held_on, area_code, agency_id, called_by)
    values (${meeting.id}, ${meeting.kind}, ${meeting.heldOn}, ${meeting.areaCode ?? null}, ${by.agencyId}, ${by.id})
    on conflict (meeting_id) do nothing
  `.execute(db)
  for (const { id, agencyId } of meeting.attendees) {
    await sql`
      insert into casework.attendee (meeting_id, member_id, agency_id)
      values (${meeting.id}, ${id}, ${agencyId})
      on conflict (meeting_id, member_id) do nothing
    `.execute(db)
  }
}

/** Those who took part, by organisation. */
export async function attendeesOf(db: Db, id: MeetingId): Promise<readonly Attendee[]> {
  const { rows } = await sql<Attendee>`
    select attendee.member_id as "memberId", member.name, agency.name as "agencyName"
    from casework.attendee
    join access.member using (member_id)
    join directory.agency on agency.agency_id = attendee.agency_id
    where attendee.meeting_id = ${id}
    order by agency.name, member.name, attendee.member_id
  `.execute(db)
  return rows
}

/** Closes a meeting for good; false when it was closed before or is not there. */
export async function closeMeeting(
  db: Db,
  by: Member,
  id: MeetingId,
): Promise<'closed' | 'nothing'> {
  const { numAffectedRows } = await sql`
    update casework.meeting set closed_at = now(), closed_by = ${by.id}
    where meeting_id = ${id} and closed_at is null
  `.execute(db)
  return numAffectedRows ? 'closed' : 'nothing'
}

/** Keeps what was said of a person; sent twice it is kept once. */
export async function keepSaid(
  db: Db,
  by: Member,
  said: Pick<Said, 'id' | 'personId' | 'words' | 'when'> & { readonly meetingId: MeetingId },
): Promise<void> {
  await sql`
    insert into casework.discussion (person_id, discussion_id, meeting_id, words, is_later, agency_id, said_by)
    values (${said.personId}, ${said.id}, ${said.meetingId}, ${said.words}, ${said.when === 'later'},
      ${by.agencyId}, ${by.id})
    on conflict (person_id, discussion_id) do nothing
  `.execute(db)
}

/** Everything a meeting said, in the order it was said. */
export async function saidAt(db: Db, id: MeetingId): Promise<readonly Said[]> {
  const { rows } = await sql<Said>`
    select said.discussion_id as id, said.person_id as "personId", said.words, member.name as by,
      (said.said_at at time zone 'Europe/London')::date as "on",
      case when said.is_later then 'later' else 'at-the-meeting' end as "when"
    from casework.discussion as said
    join access.member on member.member_id = said.said_by
    where said.meeting_id = ${id}
    order by said.said_at, said.discussion_id
  `.execute(db)
  return rows
}

/** The tasks that panels of one kind and council decided on up to a day: those of earlier ones only while they are open. */
export async function tasksCarriedTo(
  db: Db,
  meeting: Meeting,
): Promise<
  readonly {
    readonly personId: PersonId
    readonly id: string
    readonly what: string
    readonly ownerId: MemberId
    readonly ownerAgencyId: AgencyId
    readonly owner: string
    readonly dueOn: string
    readonly state: 'open' | 'done' | 'cancelled'
    readonly heldOn: string
    readonly from: 'here' | 'before'
  }[]
> {
  const { rows } = await sql<never>`
    select task.person_id as "personId", task.task_id as id, task.what, task.owner_id as "ownerId",
      owner.agency_id as "ownerAgencyId", owner.name as owner, task.due_on as "dueOn", task.state, meeting.held_on as "heldOn",
      case when meeting.meeting_id = ${meeting.id} then 'here' else 'before' end as "from"
    from casework.meeting
    join casework.task using (meeting_id)
    join access.member as owner on owner.member_id = task.owner_id
    where meeting.meeting_id = ${meeting.id}
      or (meeting.kind = ${meeting.kind}
        and meeting.area_code is not distinct from ${meeting.areaCode ?? null}
        and meeting.held_on <= ${meeting.heldOn}::date
        and task.state = 'open')
    order by task.due_on, task.task_id
  `.execute(db)
  return rows
}

function meetingOf(row: Row): Meeting {
  return { ...row, areaCode: row.areaCode ?? undefined }
}
