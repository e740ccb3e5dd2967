import type { FastifyInstance } from 'fastify'
import { everyone } from '#access'
import { regionScope } from '#directory'
import { pageAnswer } from '../answer.ts'
import type { SiteNeeds } from '../needs.ts'
import { paths } from '../paths.ts'
import { publicGet } from '../public-get.ts'
import { readTold } from '../told/read-told.ts'
import { CouncilPage } from './council.page.tsx'
import { CouncilsPage } from './councils.page.tsx'

/** The councils side by side, and each by itself. */
export function councilsRoutes(app: FastifyInstance, needs: SiteNeeds): void {
  const { isDemonstration } = needs
  const rule = everyone()
  const all = publicGet(needs, async ({ month }) => {
    const told = await readTold(needs, month)
    return told && pageAnswer(<CouncilsPage told={told} isDemonstration={isDemonstration} />)
  })
  const one = publicGet(needs, async ({ month, code }) => {
    const told = await readTold(needs, month)
    const council = told?.scopes.find(({ scope }) => scope === code && scope !== regionScope)
    return (
      told &&
      council &&
      pageAnswer(<CouncilPage told={told} council={council} isDemonstration={isDemonstration} />)
    )
  })
  app.get(paths.councils, { config: { rule } }, all)
  app.get(`${paths.councils}/:code`, { config: { rule } }, one)
}
