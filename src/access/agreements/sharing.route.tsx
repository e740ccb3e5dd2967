import type { FastifyInstance } from 'fastify'
import { type Problems, problemsFrom } from '#design'
import type { Needs } from '#foundations'
import { actingNeeds } from '../acting/acting-needs.ts'
import { sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import { memberOf } from '../rules/guard.ts'
import { type Register, readRegister } from './agreement.store.ts'
import type { Agreement } from './agreement.ts'
import {
  type AgreementAct,
  type AgreementActForm,
  agreementActs,
  dayForm,
  signForm,
} from './agreement-act.form.ts'
import { changeOnDay, signAgreement } from './agreement-act.store.ts'
import { AgreementActPage, OneAgreementPage, SharingPage } from './sharing.page.tsx'
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
export function sharingRoutes(app: FastifyInstance, needs: Needs): void {
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
  const { id, parties } = found.agreement
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
  if (on <= found.register.today && act === 'review') {
    return again({ on: 'The next review must be on a day to come' })
  }
  if (on < found.register.today) return again({ on: 'The day must be today or later' })
  const { agencyId } = memberOf(request)
  const hasSigned = parties.some((one) => one.agencyId === agencyId && one.signedOn !== undefined)
  if (act !== 'review' && !hasSigned && parties.some((one) => one.signedOn !== undefined)) {
    return again({ on: 'Your organisation has not signed, and can neither leave it nor end it' })
  }
  await acting.execute((db) => changeOnDay(db, id, { act, on, told }))
  return reply.redirect(`/sharing?done=${act}`, 303)
}
