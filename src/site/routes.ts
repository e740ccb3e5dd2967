import type { FastifyInstance } from 'fastify'
import type { Needs } from '#foundations'
import { nationalSmallest, type Smallest } from '#indicators'
import { councilsRoutes } from './councils/councils.route.tsx'
import { downloadsRoutes } from './downloads/downloads.route.tsx'
import { holdFigures, type OnChange } from './figures-held.ts'
import { indicatorsRoutes } from './indicators/indicators.route.tsx'
import { regionRoute } from './region/region.route.tsx'
import { snapshotRoutes } from './snapshot/snapshot.route.tsx'
import { wordsRoutes } from './words/words.route.tsx'

/**
 * The public pages and files. What they are made from is held until `onChange` calls back; without
 * it, for a second. Counts and totals below `smallest` are withheld from all of them.
 */
export function siteRoutes(
  app: FastifyInstance,
  needs: Needs,
  onChange?: OnChange,
  smallest: Smallest = nationalSmallest,
): void {
  const site = { ...needs, hold: holdFigures(onChange), smallest }
  regionRoute(app, site)
  councilsRoutes(app, site)
  indicatorsRoutes(app, site)
  downloadsRoutes(app, site)
  snapshotRoutes(app, site)
  wordsRoutes(app, site)
}
