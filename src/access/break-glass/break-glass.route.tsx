import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Problems, problemsFrom } from '#design'
import type { Needs } from '#foundations'
import { type PersonId, readId } from '#vocabulary'
import { actingNeeds } from '../acting/acting-needs.ts'
import { sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import { recordOpenedLetter } from '../letters/letters.ts'
import { memberOf } from '../rules/guard.ts'
import { allow } from '../rules/rule.ts'
import { type DoorNeeds, doorNeeds } from '../sign-in/door/meanwhile.ts'
import {
  type BreakGlassForm,
  breakGlassForm,
  type ColleagueForm,
  colleagueForm,
  whomMissing,
} from './break-glass.form.ts'
import { BreakGlassPage, OpenToColleaguePage } from './break-glass.page.tsx'
import { breakGlass, colleaguesOf, openToColleague, peopleMeant, type Told } from './grant.store.ts'
import { openedRoutes } from './opened.route.tsx'

const workers = {
  rule: allow('outreach_worker', 'analyst', 'coordinator'),
  purpose: 'safeguarding',
} as const
const coordinators = { rule: allow('coordinator'), purpose: 'safeguarding' } as const
const noRight = '42501'

type Typed = Readonly<Record<string, string | undefined>>
type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** The addresses at which a closed record is opened, closed again and looked into. */
export function breakGlassRoutes(app: FastifyInstance, house: Needs): void {
  const needs = doorNeeds(app, house)
  app.get<{ Querystring: { person?: string } }>(
    '/opened/break-glass',
    { config: workers },
    (request, reply) =>
      sendPage(
        reply,
        <BreakGlassPage
          {...signedInFrame(request, needs)}
          typed={{ person_id: request.query.person }}
          problems={{}}
        />,
      ),
  )
  app.post<{ Body: Typed | undefined }>(
    '/opened/break-glass',
    { config: workers },
    (request, reply) => open(needs, { request, reply }, request.body ?? {}),
  )
  app.get('/opened/colleague', { config: coordinators }, (request, reply) =>
    askColleague(needs, { request, reply }, { typed: {}, problems: {} }),
  )
  app.post<{ Body: Typed | undefined }>(
    '/opened/colleague',
    { config: coordinators },
    (request, reply) => openForColleague(needs, { request, reply }, request.body ?? {}),
  )
  openedRoutes(app, needs)
}

async function open(needs: DoorNeeds, { request, reply }: Exchange, typed: Typed) {
  const again = (problems: Problems<BreakGlassForm>) =>
    sendPage(
      reply.code(422),
      <BreakGlassPage {...signedInFrame(request, needs)} {...{ typed, problems }} />,
    )
  const read = breakGlassForm.safeParse(typed)
  if (!read.success) return again(problemsFrom(read.error))
  const missing = whomMissing(read.data)
  if (missing) return again({ person_id: missing })
  const personId = await whoIsMeant(actingNeeds(needs, request), read.data)
  if (!personId) return again({ person_id: notOne })
  const { reason, minutes } = read.data
  const id = needs.newId<'grant'>()
  const told = await actingNeeds(needs, request)
    .db.transaction()
    .execute((db) => breakGlass(db, { personId, id, reason, minutes: Number(minutes) }))
  tell(needs, told)
  return reply.redirect('/opened?done=opened', 303)
}

const notOne =
  'Nobody, or more than one person, is recorded so. Check the reference, or the name and the date of birth. That you asked is noted'

/** The one person who is meant; nobody where it might be several. */
async function whoIsMeant(
  { db }: Needs,
  form: Pick<BreakGlassForm, 'person_id'> & Partial<BreakGlassForm>,
): Promise<PersonId | undefined> {
  const whole = readId<'person'>(form.person_id)
  if (whole) return whole
  const people = await db.transaction().execute((within) =>
    peopleMeant(within, {
      reference: form.person_id,
      givenName: form.given_name ?? '',
      familyName: form.family_name ?? '',
      bornOn: form.date_of_birth ?? '',
    }),
  )
  return people.length === 1 ? people[0] : undefined
}

/** A letter to everybody who must know. It names nobody: who and why is told once they have signed in. */
function tell(needs: DoorNeeds, told: readonly Told[]): void {
  const link = `${needs.publicUrl()}/opened`
  for (const { email } of told) {
    if (email) needs.meanwhile(() => needs.post.send(recordOpenedLetter(email, link)))
  }
}

async function askColleague(
  needs: DoorNeeds,
  { request, reply }: Exchange,
  told: { readonly typed: Typed; readonly problems: Problems<ColleagueForm> },
) {
  const signedIn = signedInFrame(request, needs)
  const { agencyId, id } = signedIn.member
  const colleagues = await actingNeeds(needs, request)
    .db.transaction()
    .execute((db) => colleaguesOf(db, agencyId, id))
  return sendPage(reply, <OpenToColleaguePage {...signedIn} {...{ colleagues, ...told }} />)
}

async function openForColleague(needs: DoorNeeds, exchange: Exchange, typed: Typed) {
  const { request, reply } = exchange
  const again = (problems: Problems<ColleagueForm>) =>
    askColleague(needs, { ...exchange, reply: reply.code(422) }, { typed, problems })
  const read = colleagueForm.safeParse(typed)
  if (!read.success) return again(problemsFrom(read.error))
  const { reason, until_on: untilOn } = read.data
  const today = needs.clock.today()
  if (untilOn < today.toString() || untilOn > today.add({ days: 30 }).toString()) {
    return again({ until_on: 'The last day must be within the next 30 days' })
  }
  const memberId = readId<'member'>(read.data.member_id)
  if (!memberId || memberId === memberOf(request).id) {
    return again({ member_id: 'Select who is to see the record' })
  }
  const personId = await whoIsMeant(actingNeeds(needs, request), read.data)
  if (!personId) return again({ person_id: notOne })
  const wish = { personId, id: needs.newId<'grant'>(), memberId, reason, untilOn }
  const told = await actingNeeds(needs, request)
    .db.transaction()
    .execute((db) => openToColleague(db, wish))
    .catch((problem: { readonly code?: string }) => {
      if (problem.code !== noRight) throw problem
      return undefined
    })
  if (!told) return again({ person_id: 'This record cannot be opened by you to this member' })
  tell(needs, told)
  return reply.redirect('/opened?done=colleague', 303)
}
