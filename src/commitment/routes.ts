import type { FastifyInstance } from 'fastify'
import type { Changes, Needs } from '#foundations'
import { openCommitmentDesk } from './commitments/act-on-commitment.ts'
import { assessingRoutes } from './commitments/assessing.route.tsx'
import { ourCommitmentRoutes } from './commitments/our-commitments.route.tsx'
import { signRoutes } from './commitments/sign.route.tsx'
import { formatsRoutes } from './formats/formats.route.tsx'
import { badgeRoutes } from './issuing/badge.route.tsx'
import { recordsRoutes } from './records/records.route.tsx'
import { registerRoutes } from './register/register.route.tsx'
import { joinRoutes } from './room/join.route.tsx'
import { openHub } from './room/live/hub.ts'
import { liveRoomRoute } from './room/live/live-room.route.ts'
import { openRoomDesk } from './room/live/room-desk.ts'
import { roomRoutes } from './room/room.route.tsx'
import { conveneRoutes } from './roundtables/convene.route.tsx'
import { roundtablesRoutes } from './roundtables/roundtables.route.tsx'
import { takeAlongRoutes } from './roundtables/take-along.route.tsx'
import { schemeRoutes } from './scheme/scheme.route.tsx'

/** Every address of this room but the pages to learn from. News of other processes reaches open pages by `changes`. */
export function commitmentRoutes(app: FastifyInstance, needs: Needs, changes: Changes): void {
  const desk = openRoomDesk(needs)
  const listening = desk.listen(changes)
  app.addHook('onClose', () => listening.close())
  const roomNeeds = { ...needs, desk }
  const hub = openHub(needs, desk)
  roundtablesRoutes(app, roomNeeds)
  formatsRoutes(app, needs)
  conveneRoutes(app, roomNeeds)
  takeAlongRoutes(app, roomNeeds)
  joinRoutes(app, roomNeeds)
  liveRoomRoute(app, roomNeeds, hub)
  roomRoutes(app, roomNeeds, hub)
  const commitmentNeeds = { ...roomNeeds, commitments: openCommitmentDesk() }
  ourCommitmentRoutes(app, commitmentNeeds)
  assessingRoutes(app, commitmentNeeds)
  signRoutes(app, commitmentNeeds)
  registerRoutes(app, needs)
  recordsRoutes(app, needs)
  badgeRoutes(app, needs)
  schemeRoutes(app, needs)
}
