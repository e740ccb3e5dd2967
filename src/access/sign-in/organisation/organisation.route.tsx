import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readId } from '#vocabulary'
import { sendPage } from '../../frame/signed-in-frame.ts'
import { everyone } from '../../rules/rule.ts'
import { giveVisitCookie, takeVisitCookie } from '../../sessions/visit-cookie.ts'
import { atTheDoor } from '../door/at-the-door.store.ts'
import { doorFrame } from '../door/door-frame.ts'
import { letIn } from '../door/let-in.ts'
import type { DoorNeeds } from '../door/meanwhile.ts'
import { takeTry, tryWasRight } from '../tries/take-try.ts'
import { waitInWords } from '../tries/tries.ts'
import {
  ChooseOrganisationPage,
  GoOnPage,
  NoOrganisationPage,
  NotSignedInPage,
} from './organisation.page.tsx'
import { listOrganisations } from './organisation.store.ts'
import { sayNotGone, sayNotSignedIn } from './say-refusal.ts'
import { beginVisit, endVisit } from './visit-organisation.ts'

const config = { rule: everyone() }

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** The addresses of signing in at one's own organisation: choosing it, going there, and coming back. */
export function organisationRoutes(app: FastifyInstance, needs: DoorNeeds): void {
  app.get<{ Querystring: { back?: string } }>(
    '/sign-in/organisation',
    { config },
    (request, reply) => choose(needs, { request, reply }, request.query.back),
  )
  app.post<{ Body: { agency?: string; back?: string } | undefined }>(
    '/sign-in/organisation',
    { config },
    async (request, reply) => {
      const { agency, back } = request.body ?? {}
      const again = (problem: string, code: number) =>
        choose(needs, { request, reply: reply.code(code) }, back, problem)
      const agencyId = readId<'agency'>(String(agency ?? ''))
      if (!agencyId) return again('Select your organisation', 422)
      const wait = await takeTry(needs, { what: 'open', ip: request.ip })
      if (wait > 0) return again(waitInWords(wait), 429)
      const frame = doorFrame(request, needs, back)
      const noted = { reference: needs.newId<'fault'>() }
      const outcome = await beginVisit(needs, { agencyId, back: frame.back }, noted)
      if (!outcome.ok) return again(sayNotGone(outcome.refusal, noted), 422)
      const { address, browser } = outcome.value
      giveVisitCookie({ request, reply }, needs, browser)
      // Not a redirect: a page's policy lets its forms lead to our own pages alone, and so would a browser.
      reply.header('refresh', `0; url=${address}`)
      const listed = await atTheDoor(needs, listOrganisations)
      const name = listed.find((one) => one.agencyId === agencyId)?.name ?? 'your organisation'
      return sendPage(reply, <GoOnPage {...frame} {...{ name, address }} />)
    },
  )
  app.get('/sign-in/organisation/back', { config }, (request, reply) =>
    comeBack(needs, { request, reply }),
  )
}

async function choose(
  needs: DoorNeeds,
  { request, reply }: Exchange,
  back: string | undefined,
  problem?: string,
) {
  const organisations = await atTheDoor(needs, listOrganisations)
  const frame = doorFrame(request, needs, back)
  if (organisations.length === 0) {
    return sendPage(reply.code(200), <NoOrganisationPage {...frame} />)
  }
  return sendPage(reply, <ChooseOrganisationPage {...frame} {...{ organisations, problem }} />)
}

/** Signs in on being asked for a page, which nothing else here does: the protocol brings people back so. The cookie of the visit stands in for a form. */
async function comeBack(needs: DoorNeeds, { request, reply }: Exchange) {
  const browser = takeVisitCookie({ request, reply }, needs)
  const address = new URL(request.url, needs.publicUrl())
  const noted = { reference: needs.newId<'fault'>() }
  const outcome = await endVisit(needs, { address, browser: browser ?? '' }, noted)
  if (!outcome.ok) {
    const why = sayNotSignedIn(outcome.refusal, noted)
    return sendPage(
      reply.code(403),
      <NotSignedInPage {...doorFrame(request, needs, '')} why={why} />,
    )
  }
  await tryWasRight(needs, { what: 'open', ip: request.ip })
  const { member, isStrong, back } = outcome.value
  return letIn(needs, { request, reply }, { member, way: 'organisation', isStrong, back })
}
