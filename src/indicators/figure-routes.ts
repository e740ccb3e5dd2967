import type { FastifyInstance } from 'fastify'
import { drillRoutes } from './drill/drill.route.tsx'
import type { FigureNeeds } from './signed-in.ts'

/** Every signed-in address of this room. */
export function figureRoutes(app: FastifyInstance, needs: FigureNeeds): void {
  drillRoutes(app, needs)
}
