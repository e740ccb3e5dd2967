import type { FastifyInstance } from 'fastify'
import { actingNeeds, allow, sendPage, signedInFrame } from '#access'
import { listCouncils } from '#directory'
import type { Needs } from '#foundations'
import { firstDayOf, monthOf, monthsBetween } from '#vocabulary'
import { readCoverage } from '../list/read-coverage.ts'
import { FlowPage } from './flow.page.tsx'
import { readFlow, readMet } from './flow.store.ts'
import { monthFlows } from './flow.ts'

const config = {
  rule: allow('outreach_worker', 'analyst', 'coordinator'),
  purpose: 'casework',
} as const
const monthsShown = 12
const nightsCounted = 28

/** The address of inflow and outflow: numbers alone, so it is an analyst's too. */
export function flowRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Querystring: { scope?: string } }>(
    '/by-name-list/flow',
    { config },
    async (request, reply) => {
      const signedIn = signedInFrame(request, needs)
      const today = needs.clock.today()
      const last = monthOf(today)
      const first = last.subtract({ months: monthsShown })
      const seen = await actingNeeds(needs, request)
        .db.transaction()
        .execute(async (db) => {
          const councils = await listCouncils(db)
          const chosen = councils.find(({ code }) => code === request.query.scope)
          const within = chosen ? [chosen] : councils
          const codes = within.map(({ code }) => code)
          const nights = {
            from: today.subtract({ days: nightsCounted }).toString(),
            to: today.toString(),
          }
          const period = { firstMonth: firstDayOf(first).toString(), lastDay: today.toString() }
          const months = monthsBetween(first, last).map((month) => firstDayOf(month).toString())
          const scope = chosen?.code ?? 'region'
          return {
            scope,
            scopes: [{ code: 'region', name: 'The whole region' }, ...councils],
            flows: monthFlows(await readFlow(db, period), months, scope),
            met: await readMet(db, codes, nights),
            coverage: await readCoverage(db, within, { today, days: nightsCounted }),
          }
        })
      return sendPage(reply, <FlowPage {...signedIn} {...seen} nights={nightsCounted} />)
    },
  )
}
