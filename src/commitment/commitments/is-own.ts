import type { Member } from '#access'
import type { ListedCommitment } from './commitment.store.ts'

/** Whether a member’s organisation makes a commitment, alone or with others: then they do not assess it. */
export function isOwn(
  { agencyName, applicants }: Pick<ListedCommitment, 'agencyName' | 'applicants'>,
  member: Pick<Member, 'agencyName'>,
): boolean {
  // as applicants are listed: a name may have a comma of its own
  const listed = `, ${agencyName}, ${applicants}, `.toLowerCase()
  return listed.includes(`, ${member.agencyName}, `.toLowerCase())
}
