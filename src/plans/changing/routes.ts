import type { FastifyInstance } from 'fastify'
import type { PlanNeeds } from '../plan-exchange.tsx'
import { requestRoutes } from './request.route.tsx'
import { versionRoutes } from './version.route.tsx'

/** Every address of what a plan says and how that changes: changes asked for, versions and their differences. */
export function changeRoutes(app: FastifyInstance, needs: PlanNeeds): void {
  requestRoutes(app, needs)
  versionRoutes(app, needs)
}
