import type { FastifyInstance } from 'fastify'
import type { Needs } from '#foundations'
import type { HeldPlans } from '../standing/open-plans.ts'
import { milestoneRoutes } from './milestone.route.tsx'
import { cycleRoutes } from './review.route.tsx'

/** Every address of how a plan is followed through: its reviews with their meetings, and milestones of actions. */
export function reviewRoutes(app: FastifyInstance, needs: Needs, held: HeldPlans): void {
  cycleRoutes(app, needs, held)
  milestoneRoutes(app, needs, held)
}
