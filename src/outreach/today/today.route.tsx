import type { FastifyInstance } from 'fastify'
import type { Temporal } from 'temporal-polyfill'
import { actingNeeds, allow, type Member, sendPage, signedInFrame, traceRead } from '#access'
import { assetAddress } from '#design'
import type { Db, Needs } from '#foundations'
import { namesOf } from '#people'
import { monthOf } from '#vocabulary'
import { councilChoices } from '../contacts/contact-choices.ts'
import { severeWeatherNow } from '../shifts/severe-weather.store.ts'
import { type RecentLines, type RunningFigure, TodayPage } from './today.page.tsx'
import { contactsSince, countSince } from './today.store.ts'

/** What this room asks of the figures, which it may not import; `main` connects them. */
export type OutreachNeeds = Needs & {
  readonly runningFigures: (
    db: Db,
    areaCodes: readonly string[],
    month: Temporal.PlainYearMonth,
  ) => Promise<readonly RunningFigure[]>
}

const rule = allow('outreach_worker', 'analyst', 'coordinator')
const hoursShown = 7 * 24
const contactsOnAPage = 25

/** The address a member lands on. */
export function todayRoutes(app: FastifyInstance, needs: OutreachNeeds): void {
  app.get<{ Querystring: { page?: string } }>(
    '/today',
    { config: { rule, purpose: 'outreach' } },
    async (request, reply) => {
      const signedIn = signedInFrame(request, needs)
      const asked = Math.max(1, Math.trunc(Number(request.query.page ?? 1)) || 1)
      const month = monthOf(needs.clock.today())
      const seen = await actingNeeds(needs, request)
        .db.transaction()
        .execute(async (db) => ({
          councils: await councilChoices(db, signedIn.member),
          figures: await needs.runningFigures(db, signedIn.member.areaCodes, month),
          severeWeather: await severeWeatherNow(db, signedIn.member.areaCodes, needs.clock.now()),
          recent: await recentLines(db, needs, { by: signedIn.member, asked }),
        }))
      const page = (
        <TodayPage {...signedIn} {...seen} month={month} scripts={[assetAddress('live.js')]} />
      )
      return sendPage(reply, page)
    },
  )
}

/** A page of those met in the last days, with the trace of who saw them, named or not. */
async function recentLines(
  db: Db,
  needs: Needs,
  { by, asked }: { readonly by: Member; readonly asked: number },
): Promise<RecentLines> {
  const since = needs.clock.now().subtract({ hours: hoursShown })
  const total = await countSince(db, by.areaCodes, since)
  const pages = Math.max(1, Math.ceil(total / contactsOnAPage))
  const page = Math.min(asked, pages)
  const from = (page - 1) * contactsOnAPage
  const contacts = await contactsSince(db, by.areaCodes, { since, from, most: contactsOnAPage })
  const purpose = 'See who was met in the last days'
  await traceRead(db, { by: by.id, purpose, people: contacts.map(({ personId }) => personId) })
  const identified = contacts.filter((one) => one.isIdentified).map(({ personId }) => personId)
  const names = await namesOf(db, [...new Set(identified)])
  const lines = contacts.map((contact) => ({
    ...contact,
    who: names.get(contact.personId) ?? 'Somebody nobody could name',
  }))
  return { total, page, pages, from, lines }
}
