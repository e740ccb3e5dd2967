import { keepInventedMembers } from '#access'
import type { DemonstrationAgency, DemonstrationMember } from '#demonstration'
import { keepAgencies } from '#directory'
import type { Db } from '#foundations'
import type { AgencyId, MemberId } from '#vocabulary'
import { idOf } from './id-of.ts'

/** Puts the invented agencies and the members one may sign in as in their rooms; what is there stays. */
export async function settleAgenciesAndMembers(
  db: Db,
  agencies: readonly DemonstrationAgency[],
  members: readonly DemonstrationMember[],
): Promise<void> {
  await keepAgencies(
    db,
    agencies.map(({ agencyCode, name, kind, areaCode }) => ({
      id: idOf<AgencyId>('agency', agencyCode),
      name,
      kind,
      areaCode,
      isInvented: true,
    })),
  )
  await keepInventedMembers(
    db,
    members.map(({ memberCode, name, role, agencyCode, areaCodes }) => ({
      id: idOf<MemberId>('member', memberCode),
      name,
      role,
      agencyId: idOf<AgencyId>('agency', agencyCode),
      areaCodes,
    })),
  )
}
