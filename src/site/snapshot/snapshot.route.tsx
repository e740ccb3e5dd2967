import type { FastifyInstance } from 'fastify'
import { everyone } from '#access'
import { pageAnswer } from '../answer.ts'
import type { SiteNeeds } from '../needs.ts'
import { paths } from '../paths.ts'
import { publicGet } from '../public-get.ts'
import { readAutumnSnapshot } from './autumn-snapshot.ts'
import { SnapshotPage } from './snapshot.page.tsx'

/** The official autumn snapshot as a page. */
export function snapshotRoutes(app: FastifyInstance, needs: SiteNeeds): void {
  const rule = everyone()
  const page = publicGet(needs, async () =>
    pageAnswer(
      <SnapshotPage values={readAutumnSnapshot()} isDemonstration={needs.isDemonstration} />,
    ),
  )
  app.get(paths.snapshot, { config: { rule } }, page)
}
