import type { FastifyInstance } from 'fastify'
import { everyone } from '#access'
import { findIndicator, findLocalIndicator, readReading } from '#indicators'
import { type Answer, pageAnswer } from '../answer.ts'
import type { SiteNeeds } from '../needs.ts'
import { paths } from '../paths.ts'
import { publicGet } from '../public-get.ts'
import { breakdownsOfMonth } from '../told/read-breakdowns-told.ts'
import { isTold, readTold, type ToldNothing, type ToldRegion } from '../told/read-told.ts'
import { IndicatorPage } from './indicator.page.tsx'
import { IndicatorsPage } from './indicators.page.tsx'
import { LocalIndicatorPage } from './local-indicator.page.tsx'
import { readLocalTold } from './read-local-told.ts'

/** The indicators together, national and local, and each by itself. */
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
    if (!told) return undefined
    if (!indicator) return localPage(needs, told, code)
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

async function localPage(
  needs: SiteNeeds,
  told: ToldRegion | ToldNothing,
  code: string,
): Promise<Answer | undefined> {
  const indicator = findLocalIndicator(code)
  if (!indicator) return undefined
  const figures = isTold(told) ? await readLocalTold(needs, told, indicator) : undefined
  const { smallest, isDemonstration } = needs
  return pageAnswer(
    <LocalIndicatorPage {...{ indicator, told, figures, smallest, isDemonstration }} />,
  )
}
