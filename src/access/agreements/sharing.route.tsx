import type { FastifyInstance } from 'fastify'
import { Temporal } from 'temporal-polyfill'
import { type Problems, problemsFrom } from '#design'
import type { Needs } from '#foundations'
import type { AgencyId } from '#vocabulary'
import { actingNeeds } from '../acting/acting-needs.ts'
import { sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import { agreementEndsLetter } from '../letters/letters.ts'
import { memberOf } from '../rules/guard.ts'
import { doorNeeds } from '../sign-in/door/meanwhile.ts'
import { type Register, readRegister } from './agreement.store.ts'
import { type Agreement, noticeDays, othersRelyOn } from './agreement.ts'
import {
  type AgreementAct,
  type AgreementActForm,
  agreementActs,
  dayForm,
  signForm,
} from './agreement-act.form.ts'
import { changeOnDay, coordinatorsToTell, signAgreement } from './agreement-act.store.ts'
import { OneAgreementPage } from './one-agreement.page.tsx'
import { AgreementActPage, SharingPage } from './sharing.page.tsx'
import { type Exchange, findOurs, sharing } from './sharing-place.ts'
import { termsRoutes } from './terms.route.tsx'

type TypedAct = Readonly<Record<string, string | undefined>>

const doneInWords: Readonly<Record<string, string>> = {
  made: 'The agreement is made. Each organisation can now sign it',
  sign: 'Your organisation has signed',
  amended: 'The agreement is amended',
  again: 'The agreement is amended. Every organisation has to sign it again',
  review: 'The register says that it was reviewed',
  leave: 'Your organisation leaves the agreement',
  end: 'The agreement ends',
}

/** The addresses at which a coordinator makes, signs and changes agreements. */
export function sharingRoutes(app: FastifyInstance, house: Needs): void {
  const needs = doorNeeds(app, house)
  app.get<{ Querystring: { done?: string } }>(
    '/sharing',
    { config: sharing },
    async (request, reply) => {
      const done = doneInWords[request.query.done ?? '']
      const register = await readRegister(needs.db)
      return sendPage(
        reply,
        <SharingPage {...signedInFrame(request, needs)} {...{ register, done }} />,
      )
    },
  )
  app.get('/sharing/:agreement', { config: sharing }, async (request, reply) => {
    const found = await findOurs({ needs, request, reply })
    if (!found) return reply.callNotFound()
    return sendPage(reply, <OneAgreementPage {...signedInFrame(request, needs)} {...found} />)
  })
  for (const act of Object.keys(agreementActs).filter(isAct)) {
    const address = `/sharing/:agreement/${act}`
    app.get(address, { config: sharing }, (request, reply) =>
      askFor(act, { needs, request, reply }, { typed: {}, problems: {} }),
    )
    app.post<{ Body: TypedAct | undefined }>(address, { config: sharing }, (request, reply) =>
      doAct(act, { needs, request, reply }, request.body ?? {}),
    )
  }
  termsRoutes(app, needs)
}

function isAct(name: string): name is AgreementAct {
  return name in agreementActs
}

async function askFor(
  act: AgreementAct,
  exchange: Exchange,
  told: { readonly typed: TypedAct; readonly problems: Problems<AgreementActForm> },
) {
  const { needs, request, reply } = exchange
  const found = await findOurs(exchange)
  if (!found || isOver(found)) return reply.callNotFound()
  const { agreement } = found
  return sendPage(
    reply,
    <AgreementActPage {...signedInFrame(request, needs)} {...{ act, agreement, ...told }} />,
  )
}

function isOver({
  agreement,
  register,
}: {
  readonly agreement: Agreement
  readonly register: Register
}): boolean {
  return agreement.endedOn !== undefined && agreement.endedOn <= register.today
}

async function doAct(act: AgreementAct, exchange: Exchange, typed: TypedAct) {
  const { needs, request, reply } = exchange
  const found = await findOurs(exchange)
  if (!found || isOver(found)) return reply.callNotFound()
  const again = (problems: Problems<AgreementActForm>) =>
    askFor(act, { ...exchange, reply: reply.code(422) }, { typed, problems })
  const { id } = found.agreement
  const acting = actingNeeds(needs, request).db.transaction()
  if (act === 'sign') {
    const read = signForm.safeParse(typed)
    if (!read.success) return again(problemsFrom(read.error))
    const { signatory, officer } = read.data
    const told = `Signed by ${signatory}`
    await acting.execute((db) => signAgreement(db, id, { signatory, officer, told }))
    return reply.redirect('/sharing?done=sign', 303)
  }
  const read = dayForm.safeParse(typed)
  if (!read.success) return again(problemsFrom(read.error))
  const { on, told } = read.data
  const problem = dayProblem(act, found, memberOf(request).agencyId, on)
  if (problem) return again({ on: problem })
  await acting.execute((db) => changeOnDay(db, id, { act, on, told }))
  if (act === 'end') tellOfEnd(exchange, found.agreement, on)
  return reply.redirect(`/sharing?done=${act}`, 303)
}

type Found = { readonly agreement: Agreement; readonly register: Register }

/** What is wrong with a day for an act of an organisation, in words. */
function dayProblem(
  act: Exclude<AgreementAct, 'sign'>,
  found: Found,
  agencyId: AgencyId,
  on: string,
): string | undefined {
  const { today } = found.register
  if (act === 'review') {
    return on <= today ? 'The next review must be on a day to come' : undefined
  }
  if (on < today) return 'The day must be today or later'
  const signed = found.agreement.parties.filter(({ signedOn }) => signedOn !== undefined)
  if (signed.length > 0 && !signed.some((one) => one.agencyId === agencyId)) {
    return 'Your organisation has not signed, and can neither leave it nor end it'
  }
  return act === 'end' ? endsTooSoon(found, agencyId, on) : undefined
}

/** Why a day is too soon for everybody; nothing where nobody else relies on the agreement. */
function endsTooSoon(
  { agreement, register }: Found,
  agencyId: AgencyId,
  on: string,
): string | undefined {
  const soonest = Temporal.PlainDate.from(register.today).add({ days: noticeDays }).toString()
  if (on >= soonest || !othersRelyOn(agreement, agencyId, register.today)) return undefined
  return `Other organisations rely on it: the day must be ${soonest} or later. To stop sharing sooner, leave the agreement`
}

/** A letter to the coordinators of every organisation in an agreement that ends. */
function tellOfEnd({ needs, request }: Exchange, { id, title, parties }: Agreement, on: string) {
  const { id: own, agencyName: by } = memberOf(request)
  needs.meanwhile(async () => {
    const agencies = parties.map(({ agencyId }) => agencyId)
    const ending = { title, on, by, link: `${needs.publicUrl()}/sharing/${id}` }
    for (const email of await coordinatorsToTell(needs.db, agencies, own)) {
      await needs.post.send(agreementEndsLetter(email, ending))
    }
  })
}
