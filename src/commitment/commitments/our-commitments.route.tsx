import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { actingNeeds, allow, memberOf, sendPage, signedInFrame } from '#access'
import { type Problems, problemsFrom } from '#design'
import { readEmail } from '#foundations'
import { readId } from '#vocabulary'
import { neededLine } from '../room/acts/fields.ts'
import { streamDb } from '../room/live/room-desk.ts'
import type { Typed } from '../room/places/place.ts'
import { bringRoutes } from './bring.route.tsx'
import type { OurNeeds } from './bring.ts'
import { listCommitments } from './commitment.store.ts'
import {
  actAs,
  actFromForm,
  atCommitment,
  type CommitmentExchange,
  type CommitmentRoute,
  showCommitment,
} from './commitment-exchange.tsx'
import { keepContact } from './contact.store.ts'
import { askForSignature, tellNamed } from './letters.ts'
import { openCommitment } from './open-commitment.ts'
import { applicantPageAt } from './pages/applicant-pages.tsx'
import { CommitmentsPage, type NewCommitmentForm } from './pages/our-commitments.page.tsx'
import { isSignedBy } from './snapshot/seal-to-sign.ts'
import { isHandedIn } from './state/handed-in.ts'

const config = { rule: allow('coordinator', 'partner') } as const
const base = '/our-commitments'
const mostListed = 200

const newForm = z.object({
  title: neededLine(120, {
    missing: 'Enter what the commitment is called',
    tooLong: 'The title must be 120 characters or fewer',
  }),
  applicant: z.enum(['organisation', 'partnership', 'network'], 'Select who commits'),
})

/** The addresses of an organisation’s own commitments: their list, their parts, their letters. */
export function ourCommitmentRoutes(app: FastifyInstance, needs: OurNeeds): void {
  const side = { base, pageAt: applicantPageAt, as: 'applicant' } as const
  app.get(base, { config }, async (request, reply) =>
    list(needs, request, reply, { typed: {}, problems: {} }),
  )
  app.post<{ Body: Typed | undefined }>(base, { config }, async (request, reply) =>
    begin(needs, request, reply),
  )
  app.get<CommitmentRoute>(
    `${base}/:commitment`,
    { config },
    atCommitment(needs, side, (exchange) => showCommitment(exchange, '', undefined)),
  )
  app.get<CommitmentRoute>(
    `${base}/:commitment/*`,
    { config },
    atCommitment(needs, side, (exchange) =>
      showCommitment(exchange, exchange.request.params['*'] ?? '', undefined),
    ),
  )
  app.post<CommitmentRoute>(
    `${base}/:commitment/acts/:act`,
    { config },
    atCommitment(needs, side, (exchange) =>
      exchange.request.params.act === 'name-contact'
        ? nameContact(exchange)
        : actFromForm(exchange),
    ),
  )
  bringRoutes(app, needs, { config, side })
  app.post<CommitmentRoute>(
    `${base}/:commitment/letters`,
    { config },
    atCommitment(needs, side, writeAgain),
  )
}

type Asked = {
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problems: Problems<NewCommitmentForm>
}

async function list(needs: OurNeeds, request: FastifyRequest, reply: FastifyReply, asked: Asked) {
  const listed = await actingNeeds(needs, request)
    .db.transaction()
    .execute((db) => listCommitments(db, mostListed))
  const typed = { commitment_id: needs.newId<'commitment'>(), ...asked.typed }
  return sendPage(
    reply,
    <CommitmentsPage
      {...signedInFrame(request, needs)}
      {...asked}
      {...{ listed, typed }}
      today={needs.clock.today()}
    />,
  )
}

async function begin(needs: OurNeeds, request: FastifyRequest, reply: FastifyReply) {
  const typed = (request.body ?? {}) as Readonly<Record<string, string | undefined>>
  const read = newForm.safeParse(typed)
  if (!read.success) {
    const problems = problemsFrom<NewCommitmentForm>(read.error as never)
    return list(needs, request, reply.code(422), { typed, problems })
  }
  const id = readId<'commitment'>(typed['commitment_id'] ?? '') ?? needs.newId<'commitment'>()
  await openCommitment(needs, memberOf(request), { id, ...read.data })
  return reply.redirect(`${base}/${id}`, 303)
}

const contactForm = z.object({
  contact_name: neededLine(120, {
    missing: 'Enter their name',
    tooLong: 'The name must be 120 characters or fewer',
  }),
  post: neededLine(120, {
    missing: 'Enter their post',
    tooLong: 'The post must be 120 characters or fewer',
  }),
  email: z
    .string()
    .default('')
    .refine(
      (typed) => readEmail(typed) !== undefined,
      'Enter an e-mail address such as ana@example.org',
    ),
})

/** Names who answers for an organisation, and writes to them to sign. */
async function nameContact(exchange: CommitmentExchange) {
  const { needs, request, reply, listed } = exchange
  const typed = request.body ?? {}
  const read = contactForm.safeParse(typed)
  if (!read.success) {
    const sentBack = {
      act: 'name-contact' as const,
      typed,
      problems: problemsFrom<Readonly<Record<string, string>>>(read.error as never),
      refusal: undefined,
    }
    return showCommitment({ ...exchange, reply: reply.code(422) }, 'partners', sentBack)
  }
  const contactId = readId<'commitment-contact'>(String(typed['contact_id'] ?? ''))
  if (!contactId) return reply.callNotFound()
  const { contact_name: name, post, email } = read.data
  const contact = { id: contactId, name, post, email: readEmail(email) ?? '' }
  const write = (await standsSigned(exchange)) ? tellNamed : askForSignature
  return actAs(exchange, 'name-contact', typed, {
    keep: async (db) => {
      await keepContact(db, listed.id, contact)
      await write(needs, db, listed, contact.id)
    },
    done: 'written',
  })
}

/** Whether the organisation somebody is named for has signed a version that stands: then nobody has to sign it again. */
async function standsSigned({ needs, request, listed }: CommitmentExchange): Promise<boolean> {
  const stream = streamDb(needs, listed.id, memberOf(request).id)
  const commitment = await needs.commitments.read(stream, listed.id)
  const partner = readId<'partner'>(String(request.body?.['partner_id'] ?? ''))
  return isHandedIn(commitment) && partner !== undefined && isSignedBy(commitment, partner)
}

async function writeAgain({ needs, request, reply, listed }: CommitmentExchange) {
  const id = readId<'commitment-contact'>(String(request.body?.['contact_id'] ?? ''))
  const written =
    id &&
    (await streamDb(needs, listed.id)
      .transaction()
      .execute((db) => askForSignature(needs, db, listed, id)))
  return written
    ? reply.redirect(`${base}/${listed.id}/partners?done=written`, 303)
    : reply.callNotFound()
}
