import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, findMember, sendPage, signedInFrame } from '#access'
import { type Problems, problemsFrom } from '#design'
import { listCouncils } from '#directory'
import type { Db, Needs } from '#foundations'
import { whoWrittenMayBe } from '#people'
import { readId } from '#vocabulary'
import { typedMore } from '../details/told-with.form.ts'
import { type ChangeForm, readAmendForm, withdrawForm } from './change-contact.form.ts'
import { ChangeContactPage } from './change-contact.page.tsx'
import {
  type AmendRefusal,
  amendContact,
  type ContactKey,
  type WithdrawRefusal,
  withdrawContact,
} from './change-contact.ts'
import { ContactPage } from './contact.page.tsx'
import { changeChoices } from './contact-choices.ts'
import { type ContactHistory, lastSeen, latestWords } from './contact-history.ts'
import { typedMoment } from './moment.ts'
import { readContact } from './read-contact.ts'
import type { Typed } from './record-contact.form.ts'
import { meetingRefusals, moreRefusals } from './words.ts'

const mayRead = allow('outreach_worker', 'analyst', 'coordinator')
const rule = allow('outreach_worker', 'coordinator')

type Address = { readonly person: string; readonly contact: string }
type Exchange = {
  readonly needs: Needs
  readonly request: FastifyRequest<{ Params: Address }>
  readonly reply: FastifyReply
}

const sayRefusal = {
  ...meetingRefusals,
  'changed-since': {
    reason:
      'Somebody changed this contact while you were writing. Check it and send the form again',
  },
  withdrawn: { reason: 'This contact has been withdrawn and can no longer be amended' },
  'nothing-changed': { contact_type: 'Change what is wrong, or go back to the contact' },
  'nothing-taken-out': { is_of_another: 'Take out what is about somebody else, or untick this' },
  ...moreRefusals,
} as const satisfies Record<Exclude<AmendRefusal, 'no-such-contact'>, Problems<ChangeForm>>

/** The addresses at which a contact is read, put right and withdrawn. */
export function contactRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Params: Address; Querystring: { done?: string } }>(
    '/contacts/:person/:contact',
    { config: { rule: mayRead, purpose: 'outreach' } },
    async (request, reply) =>
      showContact({ needs: actingNeeds(needs, request), request, reply }, request.query.done),
  )
  for (const kind of ['amend', 'withdraw'] as const) {
    app.get<{ Params: Address }>(
      `/contacts/:person/:contact/${kind}`,
      { config: { rule, purpose: 'outreach' } },
      async (request, reply) =>
        askForChange({ needs: actingNeeds(needs, request), request, reply }, kind, undefined),
    )
  }
  app.post<{ Params: Address; Body: Typed | undefined }>(
    '/contacts/:person/:contact/amend',
    { config: { rule, purpose: 'outreach' } },
    async (request, reply) =>
      amend({ needs: actingNeeds(needs, request), request, reply }, request.body ?? {}),
  )
  app.post<{ Params: Address; Body: Typed | undefined }>(
    '/contacts/:person/:contact/withdraw',
    { config: { rule, purpose: 'outreach' } },
    async (request, reply) =>
      withdraw({ needs: actingNeeds(needs, request), request, reply }, request.body ?? {}),
  )
}

async function amend(exchange: Exchange, typed: Typed) {
  const { needs, request, reply } = exchange
  const key = keyOf(request)
  if (!key) return reply.callNotFound()
  const ask = (problems: Problems<ChangeForm>) =>
    askForChange({ ...exchange, reply: reply.code(422) }, 'amend', { typed, problems })
  const read = readAmendForm(typed)
  if (!read.ok) return ask(read.problems)
  const { member } = signedInFrame(request, needs)
  const outcome = await amendContact(needs, member, { key, ...read.why }, read.amended)
  if (outcome.ok) return reply.redirect(`${addressOf(key)}?done=amended`, 303)
  if (outcome.refusal === 'no-such-contact') return reply.callNotFound()
  return ask(sayRefusal[outcome.refusal])
}

async function withdraw(exchange: Exchange, typed: Typed) {
  const { needs, request, reply } = exchange
  const key = keyOf(request)
  if (!key) return reply.callNotFound()
  const ask = (problems: Problems<ChangeForm>) =>
    askForChange({ ...exchange, reply: reply.code(422) }, 'withdraw', { typed, problems })
  const read = withdrawForm.safeParse(typed)
  if (!read.success) return ask(problemsFrom(read.error))
  const { member } = signedInFrame(request, needs)
  const { what_was_wrong, ...why } = read.data
  const wish = { key, ...why, whatWasWrong: what_was_wrong }
  const outcome = await withdrawContact(needs, member, wish)
  if (outcome.ok) return reply.redirect(`${addressOf(key)}?done=withdrawn`, 303)
  const refusal: WithdrawRefusal = outcome.refusal
  return refusal === 'no-such-contact' ? reply.callNotFound() : ask(sayRefusal[refusal])
}

async function showContact({ needs, request, reply }: Exchange, done: string | undefined) {
  const key = keyOf(request)
  const signedIn = signedInFrame(request, needs)
  const seen =
    key &&
    (await needs.db.transaction().execute(async (db) => {
      const read = await readContact(db, signedIn.member, key)
      return (
        read && { ...read, ...(await namesAround(db, read.history)), mayBe: await mayBe(db, key) }
      )
    }))
  if (!seen) return reply.callNotFound()
  const { who, ...rest } = seen
  return sendPage(reply, <ContactPage {...signedIn} {...rest} name={who} done={doneOf(done)} />)
}

/** Shows the form of a change; whatever was typed stays, and what it has seen is brought up to date. */
async function askForChange(
  { needs, request, reply }: Exchange,
  kind: 'amend' | 'withdraw',
  again: { readonly typed: Typed; readonly problems: Problems<ChangeForm> } | undefined,
) {
  const key = keyOf(request)
  const signedIn = signedInFrame(request, needs)
  const seen =
    key &&
    (await needs.db.transaction().execute(async (db) => {
      const read = await readContact(db, signedIn.member, key)
      return read && { ...read, ...(await changeChoices(db, signedIn.member, read.open, needs)) }
    }))
  if (!seen) return reply.callNotFound()
  const words = latestWords(seen.history)
  const before = {
    contact_type: words.contactType,
    area_code: words.areaCode,
    ...typedMoment(words.contactedAt),
    ...typedMore(seen.told),
  }
  return sendPage(
    reply,
    <ChangeContactPage
      {...signedIn}
      {...seen}
      kind={kind}
      address={addressOf(key)}
      typed={{ ...(again?.typed ?? before), seen: lastSeen(seen.history) }}
      problems={again?.problems ?? {}}
    />,
  )
}

/** Whom somebody may be whom nobody but one agency has written down yet. */
function mayBe(db: Db, { personId }: ContactKey) {
  return whoWrittenMayBe(db, personId, {
    categories: ['identity'],
    detail: 'See who somebody new may be',
  })
}

/** What the councils and members of a contact's history are called. */
async function namesAround(db: Db, { contact, changes }: ContactHistory) {
  const ids = [contact.recordedBy, ...changes.map(({ changedBy }) => changedBy)]
  const memberNames = new Map<string, string>()
  for (const id of new Set(ids)) {
    const member = id && (await findMember(db, id))
    if (member) memberNames.set(member.id, member.name)
  }
  return {
    councilNames: new Map((await listCouncils(db)).map(({ code, name }) => [code, name])),
    memberNames,
  }
}

function keyOf(request: FastifyRequest<{ Params: Address }>): ContactKey | undefined {
  const personId = readId<'person'>(request.params.person)
  const id = readId<'contact'>(request.params.contact)
  return personId && id ? { personId, id } : undefined
}

function addressOf({ personId, id }: ContactKey): string {
  return `/contacts/${personId}/${id}`
}

function doneOf(done: string | undefined): 'recorded' | 'amended' | 'withdrawn' | undefined {
  return done === 'recorded' || done === 'amended' || done === 'withdrawn' ? done : undefined
}
