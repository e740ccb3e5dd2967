import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, mayPass, sendPage, signedInFrame } from '#access'
import { monthsOfRecord } from '../drill/months-of-record.ts'
import { type FigureNeeds, forbid } from '../needs.ts'
import { countEditions } from './edition.store.ts'
import { ReturnPage } from './return.page.tsx'
import { type Address, type Exchange, placeOf, prepare } from './return-place.ts'
import { ReturnsPage } from './returns.page.tsx'
import { type SignOffRefusal, signOff } from './sign-off.ts'

const mayRead = allow('outreach_worker', 'analyst', 'coordinator')
const maySign = allow('analyst', 'coordinator')
const monthsShown = 6
const longestNotes = 4000

const sayRefusal = {
  'moved-since': 'The figures moved while you were reading. Check them again and sign off',
  stopped: 'The return cannot be signed off until what stops it is put right',
  'not-explained': 'Enter notes that explain what the checks ask about',
  'nothing-new': 'Nothing has changed since the last edition, so there is nothing to sign off',
} as const satisfies Record<Exclude<SignOffRefusal, 'foreign-council'>, string>

type Typed = { readonly digest?: string; readonly notes?: string }

/** The addresses at which a council's monthly return is prepared and signed off. */
export function returnRoutes(app: FastifyInstance, needs: FigureNeeds): void {
  app.get('/returns', { config: { rule: mayRead } }, async (request, reply) =>
    showReturns(actingNeeds(needs, request), request, reply),
  )
  app.get<{ Params: Address; Querystring: { done?: string } }>(
    '/returns/:council/:month',
    { config: { rule: mayRead } },
    async (request, reply) =>
      showReturn(
        { needs: actingNeeds(needs, request), request, reply },
        { done: request.query.done === 'signed' },
      ),
  )
  app.post<{ Params: Address; Body: Typed | undefined }>(
    '/returns/:council/:month/sign-off',
    { config: { rule: maySign } },
    async (request, reply) =>
      sign({ needs: actingNeeds(needs, request), request, reply }, request.body ?? {}),
  )
}

async function showReturns(needs: FigureNeeds, request: FastifyRequest, reply: FastifyReply) {
  const signedIn = signedInFrame(request, needs)
  const { areaCodes } = signedIn.member
  // The last of them is running; it is told of once it is over.
  const months = (await monthsOfRecord(needs.db, needs.clock)).slice(0, -1).slice(-monthsShown)
  const scopes = await needs.listScopes(needs.db)
  const page = (
    <ReturnsPage
      {...signedIn}
      councils={scopes.filter(({ scope }) => areaCodes.includes(scope))}
      months={months.toReversed()}
      editions={await needs.db.transaction().execute((db) => countEditions(db, areaCodes, months))}
    />
  )
  return sendPage(reply, page)
}

async function showReturn(
  exchange: Exchange,
  shown: { readonly done?: boolean; readonly notes?: string; readonly problem?: string },
) {
  const { needs, request, reply } = exchange
  const signedIn = signedInFrame(request, needs)
  const place = await placeOf(exchange)
  if (!place) return reply
  const page = (
    <ReturnPage
      {...signedIn}
      {...place}
      working={await prepare(needs, place)}
      maySign={mayPass(maySign, signedIn.member)}
      notes={shown.notes ?? ''}
      problem={shown.problem}
      done={shown.done ?? false}
    />
  )
  return sendPage(reply, page)
}

async function sign(exchange: Exchange, typed: Typed) {
  const { needs, request, reply } = exchange
  const place = await placeOf(exchange)
  if (!place) return reply
  const notes = String(typed.notes ?? '').trim()
  const ask = (problem: string) =>
    showReturn({ ...exchange, reply: reply.code(422) }, { notes, problem })
  if (notes.length > longestNotes) return ask('The notes must be 4,000 characters or fewer')
  const outcome = await signOff(needs, signedInFrame(request, needs).member, {
    areaCode: place.council.scope,
    month: place.month,
    digest: String(typed.digest ?? ''),
    notes,
  })
  if (outcome.ok) {
    return reply.redirect(`/returns/${place.council.scope}/${place.month}?done=signed`, 303)
  }
  return outcome.refusal === 'foreign-council' ? forbid(reply) : ask(sayRefusal[outcome.refusal])
}
