import type { FastifyInstance } from 'fastify'
import { everyone } from '#access'
import { findIndicator, readReading } from '#indicators'
import { pageAnswer } from '../answer.ts'
import type { SiteNeeds } from '../needs.ts'
import { paths } from '../paths.ts'
import { publicGet } from '../public-get.ts'
import { breakdownsOfMonth } from '../told/read-breakdowns-told.ts'
import { isTold, readTold } from '../told/read-told.ts'
import { IndicatorPage } from './indicator.page.tsx'
import { IndicatorsPage } from './indicators.page.tsx'

/** The eight indicators together, and each by itself. */
export function indicatorsRoutes(app: FastifyInstance, needs: SiteNeeds): void {
  const { isDemonstration } = needs
  const rule = everyone()
  const all = publicGet(needs, async ({ month }) => {
    const told = await readTold(needs, month)
    return told && pageAnswer(<IndicatorsPage told={told} isDemonstration={isDemonstration} />)
  })
  const one = publicGet(needs, async ({ month, code }) => {
    const indicator = findIndicator(code)
    const told = await readTold(needs, month)
    if (!indicator || !told) return undefined
    const about = {
      told,
      indicator,
      isDemonstration,
      smallest: needs.smallest,
      reading: await readReading(needs.db),
      breakdowns: isTold(told) ? await breakdownsOfMonth(needs, told) : [],
    }
    return pageAnswer(<IndicatorPage {...about} />)
  })
  app.get(paths.indicators, { config: { rule } }, all)
  app.get(`${paths.indicators}/:code`, { config: { rule } }, one)
}
