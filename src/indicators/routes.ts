import type { FastifyInstance } from 'fastify'
import { drillRoutes } from './drill/drill.route.tsx'
import { returnFileRoutes } from './monthly-return/return-files.route.ts'
import { returnRoutes } from './monthly-return/returns.route.tsx'
import type { FigureNeeds } from './needs.ts'

/** Every signed-in address of this room. */
export function figureRoutes(app: FastifyInstance, needs: FigureNeeds): void {
  drillRoutes(app, needs)
  returnRoutes(app, needs)
  returnFileRoutes(app, needs)
}
