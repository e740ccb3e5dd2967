import type { FastifyInstance } from 'fastify'
import { doorNeeds } from '../sign-in/door/meanwhile.ts'
import { teamRoutes } from '../teams/teams.route.tsx'
import { giveRecoveryCodeRoutes } from './give-recovery-code.route.tsx'
import { invitationRoutes } from './invitation.route.tsx'
import { leaveMemberRoutes } from './leave-member.route.tsx'
import type { LeavingNeeds } from './leave-member.ts'
import { memberListRoutes } from './members.route.tsx'

/** Every address of coming, moving and going: members, their teams, and what an invitation leads to. */
export function memberRoutes(app: FastifyInstance, needs: LeavingNeeds): void {
  const ours = { ...needs, ...doorNeeds(app, needs) }
  invitationRoutes(app, ours)
  memberListRoutes(app, ours)
  leaveMemberRoutes(app, ours)
  giveRecoveryCodeRoutes(app, ours)
  teamRoutes(app, ours)
}
