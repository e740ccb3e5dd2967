import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AgencyId, Id, MemberId } from '#vocabulary'

export type TeamId = Id<'team'>

/** A team of an organisation, and how many are in it now. */
export type Team = { readonly id: TeamId; readonly name: string; readonly members: number }

/** The open teams of an organisation, by name. */
export async function teamsOf(db: Db, agencyId: AgencyId): Promise<readonly Team[]> {
  const { rows } = await sql<Team>`
    select team.team_id as id, team.name, count(membership.member_id) as members
    from access.team
    left join access.team_membership as membership
      on membership.team_id = team.team_id and membership.to_on is null
    where team.agency_id = ${agencyId}
      and team.closed_on is null
    group by team.team_id, team.name
    order by lower(team.name), team.team_id
  `.execute(db)
  return rows
}

/** Opens a team, and says whether its name was free. */
export async function keepTeam(
  db: Db,
  team: { readonly id: TeamId; readonly agencyId: AgencyId; readonly name: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into access.team (team_id, agency_id, name)
    values (${team.id}, ${team.agencyId}, ${team.name})
    on conflict do nothing
    returning team_id
  `.execute(db)
  return rows.length > 0
}

/** Closes a team of an organisation on a day: whoever is in it is in it no more. */
export async function closeTeam(
  db: Db,
  which: { readonly id: TeamId; readonly agencyId: AgencyId; readonly on: string },
): Promise<boolean> {
  const { rows } = await sql`
    update access.team set closed_on = ${which.on}
    where team_id = ${which.id} and agency_id = ${which.agencyId} and closed_on is null
    returning team_id
  `.execute(db)
  if (rows.length === 0) return false
  await sql`
    update access.team_membership set to_on = ${which.on}
    where team_id = ${which.id} and to_on is null
  `.execute(db)
  return true
}

/** Puts a member in some teams of their organisation from a day on, and out of all others. */
export async function setTeams(
  db: Db,
  member: { readonly id: MemberId; readonly agencyId: AgencyId },
  teams: readonly TeamId[],
  on: string,
): Promise<void> {
  await sql`
    update access.team_membership set to_on = ${on}
    where member_id = ${member.id} and to_on is null and team_id <> all (${[...teams]}::uuid[])
  `.execute(db)
  await sql`
    insert into access.team_membership (team_id, member_id, from_on)
    select team_id, ${member.id}, ${on}
    from access.team
    where team_id = any (${[...teams]}::uuid[])
      and agency_id = ${member.agencyId}
      and closed_on is null
      and not exists (
        select from access.team_membership as there
        where there.team_id = team.team_id and there.member_id = ${member.id} and there.to_on is null
      )
    on conflict (team_id, member_id, from_on) do update set to_on = null
  `.execute(db)
}
