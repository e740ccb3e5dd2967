import type { FastifyInstance } from 'fastify'
import type { Needs } from '#foundations'
import { holdFigures, type OnChange } from './figures-held.ts'
import { regionRoute } from './region/region.route.tsx'

/**
 * The public pages and files. What they are made from is held until `onChange` calls back; without
 * it, for a second.
 */
export function siteRoutes(app: FastifyInstance, needs: Needs, onChange?: OnChange): void {
  const site = { ...needs, hold: holdFigures(onChange) }
  regionRoute(app, site)
}
