import type { FastifyInstance } from 'fastify'
import type { Problems } from '#design'
import { actingNeeds } from '../acting/acting-needs.ts'
import { sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import { memberOf } from '../rules/guard.ts'
import type { DoorNeeds } from '../sign-in/door/meanwhile.ts'
import { organisations } from './agreement.store.ts'
import { type Agreement, othersRelyOn } from './agreement.ts'
import { amendAgreement, isReferenceTaken, makeAgreement } from './agreement-act.store.ts'
import { type Exchange, findOurs, sharing } from './sharing-place.ts'
import { readTerms, type TermsForm, type TypedTerms } from './terms.form.ts'
import { TermsPage } from './terms.page.tsx'

type Told = { readonly typed: TypedTerms; readonly problems: Problems<TermsForm> }

/** The addresses at which an agreement is made and amended. */
export function termsRoutes(app: FastifyInstance, needs: DoorNeeds): void {
  app.get('/sharing/new', { config: sharing }, (request, reply) =>
    askTerms({ needs, request, reply }, { typed: {}, problems: {} }),
  )
  app.post<{ Body: TypedTerms | undefined }>(
    '/sharing/new',
    { config: sharing },
    (request, reply) => make({ needs, request, reply }, request.body ?? {}),
  )
  const address = '/sharing/:agreement/amend'
  app.get(address, { config: sharing }, async (request, reply) => {
    const exchange = { needs, request, reply }
    const found = await findOurs(exchange)
    if (!found) return reply.callNotFound()
    if (isReliedOn(exchange, found)) return reply.redirect(`/sharing/${found.agreement.id}`, 303)
    const told = { typed: typedOf(found.agreement), problems: {} }
    return askTerms(exchange, told, found.agreement)
  })
  app.post<{ Body: TypedTerms | undefined }>(address, { config: sharing }, (request, reply) =>
    amend({ needs, request, reply }, request.body ?? {}),
  )
}

/** What others have signed stays as they signed it; its page says what to do instead. */
function isReliedOn(
  { request }: Exchange,
  found: { readonly agreement: Agreement; readonly register: { readonly today: string } },
): boolean {
  return othersRelyOn(found.agreement, memberOf(request).agencyId, found.register.today)
}

async function askTerms({ needs, request, reply }: Exchange, told: Told, agreement?: Agreement) {
  const there = new Set([
    memberOf(request).agencyId,
    ...(agreement?.parties.map(({ agencyId }) => agencyId) ?? []),
  ])
  const others = (await organisations(needs.db)).filter(({ id }) => !there.has(id))
  const action = agreement ? `/sharing/${agreement.id}/amend` : '/sharing/new'
  const what = agreement ? 'amend' : 'make'
  return sendPage(
    reply,
    <TermsPage {...signedInFrame(request, needs)} {...{ what, action, others, ...told }} />,
  )
}

async function make(exchange: Exchange, typed: TypedTerms) {
  const { needs, request, reply } = exchange
  const again = (problems: Problems<TermsForm>) =>
    askTerms({ ...exchange, reply: reply.code(422) }, { typed, problems })
  const read = readTerms(typed, 'make')
  if (!read.ok) return again(read.problems)
  if (await isReferenceTaken(needs.db, read.terms.reference)) {
    return again({ reference: 'Another agreement has this reference. Enter one of its own' })
  }
  const id = needs.newId<'agreement'>()
  await actingNeeds(needs, request)
    .db.transaction()
    .execute((db) => makeAgreement(db, id, read.terms, 'Made; nobody has signed it yet'))
  return reply.redirect('/sharing?done=made', 303)
}

async function amend(exchange: Exchange, typed: TypedTerms) {
  const { needs, request, reply } = exchange
  const found = await findOurs(exchange)
  if (!found) return reply.callNotFound()
  const { agreement } = found
  if (isReliedOn(exchange, found)) return reply.redirect(`/sharing/${agreement.id}`, 303)
  const read = readTerms(
    { ...typed, reference: agreement.reference, from_on: agreement.fromOn },
    'amend',
  )
  if (!read.ok) {
    const told = { typed, problems: read.problems }
    return askTerms({ ...exchange, reply: reply.code(422) }, told, agreement)
  }
  const isToSignAgain = await actingNeeds(needs, request)
    .db.transaction()
    .execute((db) => amendAgreement(db, agreement.id, read.terms, read.told))
  return reply.redirect(`/sharing?done=${isToSignAgain ? 'again' : 'amended'}`, 303)
}

function typedOf(agreement: Agreement): TypedTerms {
  return {
    reference: agreement.reference,
    title: agreement.title,
    purposes: agreement.purposes,
    categories: agreement.categories,
    lawful_basis: agreement.lawfulBasis,
    impact_assessment: agreement.impactAssessment,
    from_on: agreement.fromOn,
    until_on: agreement.untilOn ?? '',
    review_on: agreement.reviewOn,
  }
}
