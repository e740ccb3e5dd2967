import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds, allow, memberOf, sendPage, signedInFrame } from '#access'
import { problemsFrom } from '#design'
import type { Needs } from '#foundations'
import { type PersonId, readId } from '#vocabulary'
import { assignLead, type LeadRefusal } from '../leads/assign-lead.ts'
import { isOpenTo } from '../list/is-open-to.ts'
import { type EndingRefusal, takeBackEnding, tellEnding } from '../list/tell-ending.ts'
import { makeTask } from '../tasks/make-task.ts'
import type { Typed } from '../typed-line.ts'
import { endingForm, leadForm, type PersonProblems, takeBackForm, taskForm } from './person.form.ts'
import { PersonPage } from './person.page.tsx'
import { readPerson } from './read-person.ts'
import { sayTask } from './say-refusals.ts'

const rule = allow('outreach_worker', 'coordinator')
const config = { rule, purpose: 'casework' } as const

type Address = { readonly person: string }
type Exchange = {
  readonly needs: Needs
  readonly request: FastifyRequest<{ Params: Address; Body: Typed | undefined }>
  readonly reply: FastifyReply
  readonly personId: PersonId
}
type Answer = { readonly said: string } | { readonly problems: PersonProblems } | 'not-found'

const said: Readonly<Record<string, string>> = {
  lead: 'The lead worker has been changed.',
  task: 'The task has been added.',
  ending: 'They have been taken off the list.',
  back: 'It has been taken back.',
}

const sayLead = {
  'no-such-member': 'Select a lead worker from the list',
  'already-so': 'Select somebody else: this is so already',
  'changed-since':
    'Somebody changed the lead while you were choosing. Look who leads now and choose again',
  'led-elsewhere': 'Somebody leads already whom you may not see. Ask the coordinator',
} as const satisfies Record<Exclude<LeadRefusal, 'no-such-person'>, string>

const sayEnding = {
  'to-come': { ended_on: 'The day must be today or in the past' },
} as const satisfies Record<Exclude<EndingRefusal, 'no-such-person'>, PersonProblems>

/** The addresses at which somebody's casework is read, a lead assigned, a task made and an ending told. */
export function personRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Params: Address; Querystring: { done?: string }; Body: Typed | undefined }>(
    '/by-name-list/:person',
    { config },
    async (request, reply) => {
      const personId = readId<'person'>(request.params.person)
      if (!personId) return reply.callNotFound()
      const exchange = { needs: actingNeeds(needs, request), request, reply, personId }
      return show(exchange, { said: said[request.query.done ?? ''], typed: {}, problems: {} })
    },
  )
  const acts = { lead, tasks, endings, 'endings/take-back': takeBack }
  for (const [path, act] of Object.entries(acts)) {
    app.post<{ Params: Address; Body: Typed | undefined }>(
      `/by-name-list/:person/${path}`,
      { config },
      async (request, reply) => answer({ needs: actingNeeds(needs, request), request, reply }, act),
    )
  }
}

async function answer(
  given: Omit<Exchange, 'personId'>,
  act: (exchange: Exchange) => Promise<Answer>,
) {
  const { request, reply, needs } = given
  const personId = readId<'person'>(request.params.person)
  const mayAct =
    personId &&
    (await needs.db.transaction().execute((db) => isOpenTo(db, memberOf(request), personId)))
  if (!personId || !mayAct) return reply.callNotFound()
  const exchange = { ...given, personId }
  const outcome = await act(exchange)
  if (outcome === 'not-found') return reply.callNotFound()
  if ('said' in outcome)
    return reply.redirect(`/by-name-list/${personId}?done=${outcome.said}`, 303)
  const typed = request.body ?? {}
  return show(
    { ...exchange, reply: reply.code(422) },
    { typed, problems: outcome.problems, said: undefined },
  )
}

async function lead({ needs, request, personId }: Exchange): Promise<Answer> {
  const read = leadForm.safeParse(request.body ?? {})
  if (!read.success) return { problems: problemsFrom(read.error) }
  const { lead_member: memberId, seen_lead: seenLead } = read.data
  const wish = { personId, memberId, seenLead }
  const outcome = await assignLead(needs, memberOf(request), wish)
  if (outcome.ok) return { said: 'lead' }
  if (outcome.refusal === 'no-such-person') return 'not-found'
  return { problems: { lead_member: sayLead[outcome.refusal] } }
}

async function tasks({ needs, request, personId }: Exchange): Promise<Answer> {
  const read = taskForm.safeParse(request.body ?? {})
  if (!read.success) return { problems: problemsFrom(read.error) }
  const { task_id: id, what, owner: ownerId, due_on: dueOn } = read.data
  if (!id || !ownerId) return 'not-found'
  const task = { personId, id, what, ownerId, dueOn, meetingId: undefined }
  const outcome = await makeTask(needs, memberOf(request), task)
  if (outcome.ok) return { said: 'task' }
  if (outcome.refusal === 'no-such-person') return 'not-found'
  return { problems: sayTask[outcome.refusal] }
}

async function endings({ needs, request, personId }: Exchange): Promise<Answer> {
  const read = endingForm.safeParse(request.body ?? {})
  if (!read.success) return { problems: problemsFrom(read.error) }
  const { ending_id: id, kind, ended_on: endedOn } = read.data
  if (!id) return 'not-found'
  const outcome = await tellEnding(needs, memberOf(request), { personId, id, kind, endedOn })
  if (outcome.ok) return { said: 'ending' }
  return outcome.refusal === 'to-come' ? { problems: sayEnding['to-come'] } : 'not-found'
}

async function takeBack({ needs, request, personId }: Exchange): Promise<Answer> {
  const read = takeBackForm.safeParse(request.body ?? {})
  if (!read.success) return { problems: problemsFrom(read.error) }
  const { ending_id: id, take_back_reason: reason } = read.data
  if (!id) return 'not-found'
  const outcome = await takeBackEnding(needs, memberOf(request), { personId, id, reason })
  return outcome.ok ? { said: 'back' } : 'not-found'
}

async function show(
  { needs, request, reply, personId }: Exchange,
  again: {
    readonly typed: Typed
    readonly problems: PersonProblems
    readonly said: string | undefined
  },
) {
  const signedIn = signedInFrame(request, needs)
  const today = needs.clock.today().toString()
  const seen = await needs.db
    .transaction()
    .execute((db) => readPerson(db, signedIn.member, { personId, today }))
  if (!seen) return reply.callNotFound()
  const typed = {
    ...again.typed,
    task_id: again.typed['task_id'] ?? needs.newId<'task'>(),
    ending_id: again.typed['ending_id'] ?? needs.newId<'ending'>(),
  }
  return sendPage(
    reply,
    <PersonPage {...signedIn} {...seen} {...again} typed={typed} today={today} />,
  )
}
