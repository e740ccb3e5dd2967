import type { FastifyInstance } from 'fastify'
import type { Temporal } from 'temporal-polyfill'
import { allow, type Member, sendPage, signedInFrame, traceRead } from '#access'
import { assetAddress } from '#design'
import type { Db, Needs } from '#foundations'
import { namesOf } from '#people'
import { monthOf } from '#vocabulary'
import { councilChoices } from '../contacts/record-contact.route.tsx'
import { type RecentLine, type RunningFigure, TodayPage } from './today.page.tsx'
import { contactsSince } from './today.store.ts'

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
const contactsShown = 25

/** The address a member lands on. */
export function todayRoutes(app: FastifyInstance, needs: OutreachNeeds): void {
  app.get('/today', { config: { rule } }, async (request, reply) => {
    const signedIn = signedInFrame(request, needs)
    const month = monthOf(needs.clock.today())
    const seen = await needs.db.transaction().execute(async (db) => ({
      councils: await councilChoices(db, signedIn.member),
      figures: await needs.runningFigures(db, signedIn.member.areaCodes, month),
      contacts: await recentLines(db, needs, signedIn.member),
    }))
    const page = (
      <TodayPage {...signedIn} {...seen} month={month} scripts={[assetAddress('live.js')]} />
    )
    return sendPage(reply, page)
  })
}

async function recentLines(db: Db, needs: Needs, by: Member): Promise<readonly RecentLine[]> {
  const since = needs.clock.now().subtract({ hours: hoursShown })
  const contacts = await contactsSince(db, by.areaCodes, { since, most: contactsShown })
  const people = [
    ...new Set(contacts.filter((one) => one.isIdentified).map(({ personId }) => personId)),
  ]
  await traceRead(db, { by: by.id, purpose: 'See who was met in the last days', people })
  const names = await namesOf(db, people)
  return contacts.map((contact) => ({
    ...contact,
    who: names.get(contact.personId) ?? 'Somebody nobody could name',
  }))
}
