import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, colleaguesFor, memberOf, sendPage, signedInFrame } from '#access'
import { type Problems, problemsFrom } from '#design'
import { listCouncils } from '#directory'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { sayTask } from '../person/say-refusals.ts'
import type { Typed } from '../typed-line.ts'
import { type CallRefusal, callMeeting, decide, type SayRefusal } from './hold-meeting.ts'
import { type CallForm, callForm, type DecideProblems, readDecision } from './meeting.form.ts'
import { MeetingPage } from './meeting.page.tsx'
import { listMeetings } from './meeting.store.ts'
import { MinutesPage } from './minutes.page.tsx'
import { PanelsPage, type TypedCall } from './panels.page.tsx'
import { readMeeting } from './read-meeting.ts'

const config = { rule: allow('outreach_worker', 'coordinator'), purpose: 'casework' } as const
const meetingsListed = 30

type Address = { readonly meeting: string }
type Shown = { readonly person?: string; readonly names?: string }
type Exchange = {
  readonly needs: Needs
  readonly request: FastifyRequest<{
    Params: Address
    Querystring: Shown
    Body: Typed | undefined
  }>
  readonly reply: FastifyReply
}

const sayCall = {
  'too-far': { held_on: 'The day must be within a year of today' },
  'nobody-there': { members: 'Select who takes part' },
  'no-such-member': { members: 'Select who takes part from the list' },
  'foreign-council': { council: 'Select a council you work in' },
} as const satisfies Record<CallRefusal, Problems<CallForm>>

const saySaid = {
  ...sayTask,
  closed: { what: 'The meeting is closed: only words can be added' },
} as const satisfies Record<
  Exclude<SayRefusal, 'no-such-meeting' | 'no-such-person'>,
  DecideProblems
>

/** The addresses of panel meetings: all of them, one, its decisions and its minutes. */
export function meetingRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Body: TypedCall | undefined }>('/panels', { config }, async (request, reply) =>
    showPanels(needs, request, reply, {}),
  )
  app.post<{ Body: TypedCall | undefined }>('/panels', { config }, async (request, reply) =>
    call(needs, request, reply),
  )
  type Route = { Params: Address; Querystring: Shown; Body: Typed | undefined }
  app.get<Route>('/panels/:meeting', { config }, async (request, reply) =>
    show({ needs: actingNeeds(needs, request), request, reply }, request.query, {}),
  )
  app.get<Route>('/panels/:meeting/minutes', { config }, async (request, reply) =>
    showMinutes({ needs: actingNeeds(needs, request), request, reply }),
  )
  app.post<Route>('/panels/:meeting/decisions', { config }, async (request, reply) =>
    say({ needs: actingNeeds(needs, request), request, reply }),
  )
}

type CallRequest = FastifyRequest<{ Body: TypedCall | undefined }>

async function call(needs: Needs, request: CallRequest, reply: FastifyReply) {
  const read = callForm.safeParse(request.body ?? {})
  if (!read.success) {
    return showPanels(needs, request, reply.code(422), problemsFrom<CallForm>(read.error as never))
  }
  const { meeting_id: id, kind, held_on: heldOn, council, members: memberIds } = read.data
  if (!id) return reply.callNotFound()
  const wish = { id, kind, heldOn, areaCode: council || undefined, memberIds }
  const outcome = await callMeeting(actingNeeds(needs, request), memberOf(request), wish)
  if (outcome.ok) return reply.redirect(`/panels/${id}`, 303)
  return showPanels(needs, request, reply.code(422), sayCall[outcome.refusal])
}

async function showPanels(
  needs: Needs,
  request: CallRequest,
  reply: FastifyReply,
  problems: Problems<CallForm>,
) {
  const signedIn = signedInFrame(request, needs)
  const seen = await actingNeeds(needs, request)
    .db.transaction()
    .execute(async (db) => ({
      meetings: await listMeetings(db, meetingsListed),
      colleagues: await colleaguesFor(db, 'casework'),
      councils: await listCouncils(db),
    }))
  const typed = {
    meeting_id: needs.newId<'meeting'>(),
    held_on: needs.clock.today().toString(),
    ...request.body,
  }
  const councils = seen.councils.filter(({ code }) => signedIn.member.areaCodes.includes(code))
  const page = { ...seen, councils, typed, problems }
  return sendPage(reply, <PanelsPage {...signedIn} {...page} />)
}

async function say(exchange: Exchange) {
  const { needs, request, reply } = exchange
  const typed = request.body ?? {}
  const meetingId = readId<'meeting'>(request.params.meeting)
  const ask = (problems: DecideProblems) =>
    show(
      { ...exchange, reply: reply.code(422) },
      { person: typed['person_id'] ?? '', names: typed['names'] ?? '' },
      problems,
    )
  const read = readDecision(typed)
  if (!meetingId) return reply.callNotFound()
  if ('problems' in read) return ask(read.problems)
  const { personId, saidId, words, task } = read
  const outcome = await decide(needs, memberOf(request), {
    ...{ meetingId, personId, saidId, words },
    task: task && { ...task, personId, meetingId },
  })
  if (outcome.ok) {
    const names = typed['names'] === 'off' ? '&names=off' : ''
    return reply.redirect(`/panels/${meetingId}?person=${personId}${names}`, 303)
  }
  const { refusal } = outcome
  if (refusal === 'no-such-meeting' || refusal === 'no-such-person') return reply.callNotFound()
  return ask(saySaid[refusal])
}

async function show({ needs, request, reply }: Exchange, shown: Shown, problems: DecideProblems) {
  const signedIn = signedInFrame(request, needs)
  const id = readId<'meeting'>(request.params.meeting)
  const today = needs.clock.today().toString()
  const names = shown.names === 'off' ? ('off' as const) : ('on' as const)
  const personId = readId<'person'>(shown.person ?? '')
  const seen =
    id &&
    (await needs.db.transaction().execute(async (db) => {
      const read = await readMeeting(db, signedIn.member, {
        id,
        today,
        personId,
        names,
        part: 'list',
      })
      return read && { ...read, councils: await listCouncils(db) }
    }))
  if (!seen) return reply.callNotFound()
  const typed = {
    ...{ said_id: needs.newId<'discussion'>(), task_id: needs.newId<'task'>() },
    ...request.body,
  }
  return sendPage(
    reply,
    <MeetingPage {...signedIn} {...seen} {...{ today, names, typed, problems }} />,
  )
}

async function showMinutes({ needs, request, reply }: Exchange) {
  const signedIn = signedInFrame(request, needs)
  const id = readId<'meeting'>(request.params.meeting)
  const today = needs.clock.today().toString()
  const asked = { today, personId: undefined, names: 'on', part: 'minutes' } as const
  const seen =
    id &&
    (await needs.db.transaction().execute(async (db) => {
      const read = await readMeeting(db, signedIn.member, { ...asked, id })
      return read && { ...read, councils: await listCouncils(db) }
    }))
  if (!seen) return reply.callNotFound()
  return sendPage(reply, <MinutesPage {...signedIn} {...seen} />)
}
