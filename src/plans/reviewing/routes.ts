import type { FastifyInstance } from 'fastify'
import type { PlanNeeds } from '../plan-exchange.tsx'
import { milestoneRoutes } from './milestone.route.tsx'
import { cycleRoutes } from './review.route.tsx'

/** Every address of how a plan is followed through: its reviews with their meetings, and milestones of actions. */
export function reviewRoutes(app: FastifyInstance, needs: PlanNeeds): void {
  cycleRoutes(app, needs)
  milestoneRoutes(app, needs)
}
