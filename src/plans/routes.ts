import type { FastifyInstance } from 'fastify'
import type { Needs } from '#foundations'
import { changeRoutes } from './changing/routes.ts'
import { planFileRoutes } from './feeds/plan-files.route.tsx'
import type { Figures } from './figures.ts'
import { followRoutes } from './following/follow.route.tsx'
import { answerRoutes } from './importing/answers.route.ts'
import { compareRoutes } from './importing/compare.route.tsx'
import { importRoutes } from './importing/import.route.tsx'
import { openReadings } from './importing/read-aside.ts'
import { termsRoutes } from './plan/terms.route.tsx'
import { pledgeRoutes } from './pledges/pledges.route.tsx'
import { planReadingRoutes } from './reading.route.tsx'
import { reviewRoutes } from './reviewing/routes.ts'
import { holdPlans } from './standing/open-plans.ts'

/** Every address of action plans. */
export function planRoutes(
  app: FastifyInstance,
  house: Needs & { readonly figures: Figures },
): void {
  const needs = { ...house, held: holdPlans() }
  planReadingRoutes(app, needs)
  planFileRoutes(app, needs)
  followRoutes(app, needs)
  pledgeRoutes(app, needs)
  termsRoutes(app, needs)
  importRoutes(app, house, openReadings())
  answerRoutes(app, house)
  compareRoutes(app, house)
  changeRoutes(app, needs)
  reviewRoutes(app, needs)
}
