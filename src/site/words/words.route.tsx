import type { FastifyInstance } from 'fastify'
import { everyone } from '#access'
import { readReading } from '#indicators'
import { pageAnswer } from '../answer.ts'
import type { SiteNeeds } from '../needs.ts'
import { paths } from '../paths.ts'
import { publicGet } from '../public-get.ts'
import { AccessibilityPage } from './accessibility.page.tsx'
import { HowFiguresAreMadePage } from './how-figures-are-made.page.tsx'

/** The pages of words: how figures are made, and who can use these pages. */
export function wordsRoutes(app: FastifyInstance, needs: SiteNeeds): void {
  const { isDemonstration, smallest } = needs
  const rule = everyone()
  const figures = publicGet(needs, async () => {
    const reading = await readReading(needs.db)
    return pageAnswer(<HowFiguresAreMadePage {...{ reading, smallest, isDemonstration }} />)
  })
  const accessibility = publicGet(needs, () =>
    pageAnswer(<AccessibilityPage isDemonstration={isDemonstration} />),
  )
  app.get(paths.howFiguresAreMade, { config: { rule } }, figures)
  app.get(paths.accessibility, { config: { rule } }, accessibility)
}
