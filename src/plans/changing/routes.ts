import type { FastifyInstance } from 'fastify'
import type { Needs } from '#foundations'
import type { HeldPlans } from '../standing/open-plans.ts'
import { requestRoutes } from './request.route.tsx'
import { versionRoutes } from './version.route.tsx'

/** Every address of what a plan says and how that changes: changes asked for, versions and their differences. */
export function changeRoutes(app: FastifyInstance, needs: Needs, held: HeldPlans): void {
  requestRoutes(app, needs, held)
  versionRoutes(app, needs, held)
}
