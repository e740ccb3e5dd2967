import type { FastifyInstance } from 'fastify'
import type { Needs } from '#foundations'
import { flowRoutes } from './flow/flow.route.tsx'
import { listRoutes } from './list/list.route.tsx'
import { whyRoutes } from './list/why.route.tsx'
import { closeMeetingRoutes } from './meetings/close-meeting.route.tsx'
import { meetingRoutes } from './meetings/meeting.route.tsx'
import { personRoutes } from './person/person.route.tsx'
import { taskRoutes } from './tasks/task.route.tsx'

export { carryCasework } from './carry-casework.store.ts'
export { held } from './held.ts'
export { peopleLedBy } from './leads/lead.store.ts'
export { keepEveryoneListed, keepListed } from './list/keep-listed.store.ts'
export type { ListRecord } from './list/list-record.ts'
export { caseworkOfPerson } from './of-person/casework-of-person.ts'
export { privacy } from './privacy.ts'
export { openTasksOf } from './tasks/task.store.ts'
export type { Task } from './tasks/task.ts'

/** Every signed-in address of this room. */
export function caseworkRoutes(app: FastifyInstance, needs: Needs): void {
  listRoutes(app, needs)
  whyRoutes(app, needs)
  flowRoutes(app, needs)
  personRoutes(app, needs)
  taskRoutes(app, needs)
  meetingRoutes(app, needs)
  closeMeetingRoutes(app, needs)
}
