import type { Needs } from '#foundations'
import { teamsOf } from '../teams/team.store.ts'
import { councilNames, type ListedMember } from './listed-member.store.ts'
import { givenByTheHouse, type Member } from './member.ts'
import type { PostChoices } from './post-fields.tsx'

/** What a coordinator may choose for a member of their organisation: their own councils, and those the member has already. */
export async function postChoices(
  { db }: Pick<Needs, 'db'>,
  by: Member,
  one?: Pick<ListedMember, 'role' | 'areaCodes'>,
): Promise<PostChoices> {
  const councils = [...new Set([...by.areaCodes, ...(one?.areaCodes ?? [])])]
  return {
    roles:
      one && givenByTheHouse.includes(one.role)
        ? [one.role]
        : ['outreach_worker', 'analyst', 'coordinator', 'partner'],
    councils: await councilNames(db, councils),
    teams: await teamsOf(db, by.agencyId),
  }
}
