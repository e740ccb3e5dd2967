import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Temporal } from 'temporal-polyfill'
import {
  actingNeeds,
  allow,
  type Member,
  memberOf,
  sendPage,
  signedInFrame,
  traceRead,
} from '#access'
import type { Problems } from '#design'
import type { Db, Needs } from '#foundations'
import { isKnownPerson, namesOf, type PeopleFound, whoNewMayBe } from '#people'
import { type ContactId, readId } from '#vocabulary'
import { ChoosePersonPage } from './choose-person.page.tsx'
import { findSentContact } from './contact.store.ts'
import { councilChoices, moreChoices } from './contact-choices.ts'
import { typedMoment } from './moment.ts'
import { readNewPerson } from './new-person.form.ts'
import { type ContactForm, readContactForm, type Typed } from './record-contact.form.ts'
import { RecordContactPage } from './record-contact.page.tsx'
import { type RecordRefusal, recordContact } from './record-contact.ts'
import { meetingRefusals, moreRefusals } from './words.ts'

const rule = allow('outreach_worker', 'coordinator')

const sayRefusal = {
  ...meetingRefusals,
  'late-without-reason': {
    late_reason: 'Enter why it is recorded late, because it was more than 7 days ago',
  },
  'no-such-person': { met: 'Choose who was met again: this person cannot be found' },
  'told-otherwise': {
    contact_id: 'This form has been sent before with other words. Amend the contact it recorded',
  },
  'no-agreement': {
    contact_type:
      'Your agency has no agreement in force under which it may record this. Ask your coordinator',
  },
  ...moreRefusals,
  'id-taken': { contact_id: 'This form is out of date. Choose who was met and start again' },
} as const satisfies Record<RecordRefusal, Problems<ContactForm>>

/** The addresses at which a contact is recorded. */
export function recordContactRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Querystring: { met?: string; person?: string } }>(
    '/contacts/new',
    { config: { rule, purpose: 'outreach' } },
    async (request, reply) => {
      const { met, person } = request.query
      if (!person && met !== 'new' && met !== 'unnamed') {
        const page = (
          <ChoosePersonPage {...signedInFrame(request, needs)} typed="" found={undefined} />
        )
        return sendPage(reply, page)
      }
      const typed: Typed = {
        contact_id: needs.newId<'contact'>(),
        met: person ? 'known' : met,
        person_id: person ?? (met === 'new' ? needs.newId<'person'>() : ''),
        ...typedMoment(needs.clock.now()),
      }
      return askForContact({ needs: actingNeeds(needs, request), request, reply }, typed, {})
    },
  )
  app.post<{ Body: Typed | undefined }>(
    '/contacts',
    { config: { rule, purpose: 'outreach' } },
    async (request, reply) => {
      const typed = request.body ?? {}
      const acting = actingNeeds(needs, request)
      const ask = (problems: Problems<ContactForm>) =>
        askForContact({ needs: acting, request, reply: reply.code(422) }, typed, problems)
      const read = readContactForm(typed, needs.clock.today())
      if (!read.ok) return ask(read.problems)
      const outcome = await recordContact(acting, memberOf(request), read.told)
      if (!outcome.ok) return ask(sayRefusal[outcome.refusal])
      const { personId, id } = outcome.value
      return reply.redirect(`/contacts/${personId}/${id}?done=recorded`, 303)
    },
  )
  mayBeRoute(app, needs)
}

/** Asks whom somebody new may be before they are recorded; nothing is kept of the form. */
function mayBeRoute(app: FastifyInstance, needs: Needs): void {
  app.post<{ Body: Typed | undefined }>(
    '/contacts/may-be',
    { config: { rule, purpose: 'outreach' } },
    async (request, reply) => {
      const typed = request.body ?? {}
      const acting = actingNeeds(needs, request)
      const today = needs.clock.today()
      const read = readNewPerson(typed, today)
      if (!read.ok) {
        const exchange = { needs: acting, request, reply: reply.code(422) }
        return askForContact(exchange, typed, read.problems)
      }
      const mayBe = await acting.db.transaction().execute((db) =>
        whoNewMayBe(
          db,
          { person: read.person, told: today },
          {
            categories: ['identity'],
            detail: 'See who somebody new may be',
          },
        ),
      )
      return askForContact({ needs: acting, request, reply, mayBe }, { ...typed, met: 'new' }, {})
    },
  )
}

type Exchange = {
  readonly mayBe?: PeopleFound
  readonly needs: Needs
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Shows the form with what was typed in it. A form that names nobody known leads back to the choice. */
async function askForContact(
  { needs, request, reply, mayBe }: Exchange,
  typed: Typed,
  problems: Problems<ContactForm>,
) {
  const signedIn = signedInFrame(request, needs)
  const met = typed['met'] === 'new' || typed['met'] === 'unnamed' ? typed['met'] : 'known'
  const seen = await needs.db
    .transaction()
    .execute((db) => readForForm(db, signedIn.member, { met, typed, now: needs.clock.now() }))
  if (met === 'known' && !seen.name) {
    const problem = sayRefusal['no-such-person'].met
    const page = <ChoosePersonPage {...signedIn} typed="" problem={problem} found={undefined} />
    return sendPage(reply.code(422), page)
  }
  return sendPage(
    reply,
    <RecordContactPage
      {...signedIn}
      {...seen}
      mayBe={mayBe}
      met={met}
      typed={{ area_code: seen.councils[0]?.code, ...typed }}
      problems={problems}
    />,
  )
}

async function readForForm(
  db: Db,
  by: Member,
  {
    met,
    typed,
    now,
  }: {
    readonly met: string
    readonly typed: Typed
    readonly now: Temporal.Instant
  },
) {
  const personId = met === 'known' ? readId<'person'>(typed['person_id'] ?? '') : undefined
  const isKnown = personId !== undefined && (await isKnownPerson(db, personId))
  if (isKnown) {
    await traceRead(db, { by: by.id, purpose: 'Record a contact', people: [personId] })
  }
  const name = isKnown ? (await namesOf(db, [personId])).get(personId) : undefined
  const contactId: ContactId | undefined = readId(typed['contact_id'] ?? '')
  const sent = contactId && (await findSentContact(db, contactId))
  const isOwn = sent?.recordedBy === by.id
  return {
    name,
    councils: await councilChoices(db, by),
    choices: await moreChoices(db, by, now),
    sentBefore: isOwn ? `/contacts/${sent.personId}/${sent.id}` : undefined,
  }
}
