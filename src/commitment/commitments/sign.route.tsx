import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { everyone, frameFor, sendPage } from '#access'
import { listCouncils } from '#directory'
import { askedOnce } from '../asked-once.ts'
import { hashOf } from '../room/live/present.ts'
import { streamDb } from '../room/live/room-desk.ts'
import { actOnCommitment, type CommitmentNeeds } from './act-on-commitment.ts'
import { refusalWords } from './acts/refusals.ts'
import { contactBehind, contactsOf } from './contact.store.ts'
import { SignPage } from './pages/sign.page.tsx'
import { SignGonePage } from './pages/sign-gone.page.tsx'

const config = { rule: everyone() } as const
type Route = {
  Params: { word: string }
  Body: Readonly<Record<string, string | undefined>> | undefined
}

/** Where an accountable contact reads the exact version and signs it: opened by the word of a letter alone. */
export function signRoutes(app: FastifyInstance, needs: CommitmentNeeds): void {
  app.get<Route>('/sign/:word', { config }, async (request, reply) =>
    show(needs, request, reply, undefined),
  )
  app.post<Route>('/sign/:word', { config }, async (request, reply) => sign(needs, request, reply))
}

type Asked = FastifyRequest<Route>

async function standingBehind(needs: CommitmentNeeds, request: Asked) {
  const found = await contactBehind(needs.db, hashOf(request.params.word))
  if (!found) return undefined
  const { commitmentId: id, contactId } = found
  const stream = streamDb(needs, id)
  const commitment = await needs.commitments.read(stream, id)
  const contacts = await stream.transaction().execute((db) => contactsOf(db, id))
  const partner = [...commitment.partners.values()].find((one) => one.contactId === contactId)
  const contact = contacts.find((one) => one.id === contactId)
  return partner && contact && { id, commitment, partner, contact }
}

async function show(
  needs: CommitmentNeeds,
  request: Asked,
  reply: FastifyReply,
  problem: string | undefined,
) {
  const standing = await standingBehind(needs, request)
  if (!standing) return sayGone(needs, request, reply)
  const { session } = request
  return sendPage(
    reply.header('referrer-policy', 'no-referrer'),
    <SignPage
      {...standing}
      frame={frameOf(needs, request)}
      areas={await listCouncils(needs.db)}
      formToken={session?.formToken ?? ''}
      address={`/sign/${request.params.word}`}
      problem={problem}
      commandId={crypto.randomUUID()}
    />,
  )
}

async function sign(needs: CommitmentNeeds, request: Asked, reply: FastifyReply) {
  const standing = await standingBehind(needs, request)
  if (!standing) return sayGone(needs, request, reply)
  const { id, partner, contact } = standing
  const typed = request.body ?? {}
  const name = askedOnce(typed['name']).trim()
  if (name.localeCompare(contact.name, 'en-GB', { sensitivity: 'base' }) !== 0) {
    return show(
      needs,
      request,
      reply.code(422),
      `Enter your name as it stands here: ${contact.name}`,
    )
  }
  const answered = await actOnCommitment(needs, id, {
    name: 'sign',
    typed: { sha256: typed['sha256'] ?? '' },
    commandId: needs.newId<'command'>(),
    actor: { as: 'contact', partnerId: partner.id, contactId: contact.id },
    memberId: undefined,
  })
  if (answered.ok) return reply.redirect(`/sign/${request.params.word}`, 303)
  const problem = 'refusal' in answered ? refusalWords[answered.refusal] : 'Open the page again'
  return show(needs, request, reply.code(422), problem)
}

function frameOf({ isDemonstration }: CommitmentNeeds, { session }: Asked) {
  return {
    ...(session ? { signedIn: frameFor(session).signedIn } : {}),
    demonstration: isDemonstration,
  }
}

/** No word of an earlier letter is kept: the page says what may have become of any. */
function sayGone(needs: CommitmentNeeds, request: Asked, reply: FastifyReply) {
  return sendPage(
    reply.code(404).header('referrer-policy', 'no-referrer'),
    <SignGonePage frame={frameOf(needs, request)} />,
  )
}
