import type { FastifyInstance } from 'fastify'
import { everyone } from '#access'
import { pageAnswer } from '../answer.ts'
import type { SiteNeeds } from '../needs.ts'
import { paths } from '../paths.ts'
import { publicGet } from '../public-get.ts'
import { readTold } from '../told/read-told.ts'
import { RegionPage } from './region.page.tsx'

/** The region's page, in its last complete month or the one asked for. */
export function regionRoute(app: FastifyInstance, needs: SiteNeeds): void {
  const answer = publicGet(needs, async ({ month }) => {
    const told = await readTold(needs, month)
    return told && pageAnswer(<RegionPage told={told} isDemonstration={needs.isDemonstration} />)
  })
  app.get(paths.region, { config: { rule: everyone() } }, answer)
}
