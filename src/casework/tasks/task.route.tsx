import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  actingNeeds,
  allow,
  colleaguesFor,
  leaveTrace,
  type Member,
  memberOf,
  sendPage,
  signedInFrame,
} from '#access'
import { type Problems, problemsFrom } from '#design'
import type { Db, Needs } from '#foundations'
import { namesOf } from '#people'
import { type PersonId, readDay, readId } from '#vocabulary'
import { openAmong } from '../list/is-open-to.ts'
import type { Typed } from '../typed-line.ts'
import { type ChangeTaskRefusal, changeTask } from './change-task.ts'
import { MyTasksPage } from './my-tasks.page.tsx'
import { type ChangeTaskForm, changeTaskForm } from './task.form.ts'
import { TaskPage } from './task.page.tsx'
import { changesOfTask, openTasksOf, tasksOfPerson } from './task.store.ts'
import type { NamedTask, Task, TaskId } from './task.ts'
import { isTheirTask } from './their-task.ts'

const config = { rule: allow('outreach_worker', 'coordinator'), purpose: 'casework' } as const

type Address = { readonly person: string; readonly task: string }
type Key = { readonly personId: PersonId; readonly id: TaskId }
type Exchange = {
  readonly needs: Needs
  readonly request: FastifyRequest<{ Params: Address; Body: Typed | undefined }>
  readonly reply: FastifyReply
}
type Again = { readonly typed: Typed; readonly problems: Problems<ChangeTaskForm> }

const sayRefusal = {
  closed: { kind: 'This task is closed already' },
  'not-later': { due_on: 'The new day must be later than the one it was due' },
  'same-owner': { owner: 'Select somebody else: they do it already' },
  'no-such-member': { owner: 'Select who does it from the list' },
} as const satisfies Record<Exclude<ChangeTaskRefusal, 'no-such-task'>, Problems<ChangeTaskForm>>

/** The addresses of a member's own tasks, and of one task. */
export function taskRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Querystring: { done?: string } }>('/tasks', { config }, async (request, reply) => {
    const signedIn = signedInFrame(request, needs)
    const tasks = await actingNeeds(needs, request)
      .db.transaction()
      .execute(async (db) =>
        withNames(db, signedIn.member, await openTasksOf(db, signedIn.member.id)),
      )
    const today = needs.clock.today().toString()
    const said = request.query.done === 'changed' ? 'The task has been changed.' : undefined
    return sendPage(reply, <MyTasksPage {...signedIn} tasks={tasks} today={today} said={said} />)
  })
  app.get<{ Params: Address; Body: Typed | undefined }>(
    '/tasks/:person/:task',
    { config },
    async (request, reply) =>
      show({ needs: actingNeeds(needs, request), request, reply }, { typed: {}, problems: {} }),
  )
  app.post<{ Params: Address; Body: Typed | undefined }>(
    '/tasks/:person/:task',
    { config },
    async (request, reply) => change({ needs: actingNeeds(needs, request), request, reply }),
  )
}

async function change(exchange: Exchange) {
  const { needs, request, reply } = exchange
  const key = keyOf(request.params)
  const typed = request.body ?? {}
  const ask = (problems: Problems<ChangeTaskForm>) =>
    show({ ...exchange, reply: reply.code(422) }, { typed, problems })
  const read = changeTaskForm.safeParse(typed)
  if (!key) return reply.callNotFound()
  if (!read.success) return ask(problemsFrom(read.error))
  const missing = missingFrom(read.data)
  if (missing) return ask(missing)
  const { kind, reason, owner, due_on: dueOn } = read.data
  const told = { kind, reason, ownerId: owner ?? memberOf(request).id, dueOn }
  const outcome = await changeTask(needs, memberOf(request), { ...key, told })
  if (outcome.ok) return reply.redirect('/tasks?done=changed', 303)
  return outcome.refusal === 'no-such-task'
    ? reply.callNotFound()
    : ask(sayRefusal[outcome.refusal])
}

/** What is missing for the change that was chosen. */
function missingFrom(form: ChangeTaskForm): Problems<ChangeTaskForm> | undefined {
  if (form.kind === 'handed_over' && !form.owner) return { owner: 'Select who does it now' }
  if (form.kind === 'put_off' && !readDay(form.due_on)) {
    return { due_on: 'Enter the new day, such as 2024-07-09' }
  }
  return form.kind !== 'done' && form.reason === '' ? { reason: 'Enter the reason' } : undefined
}

async function show({ needs, request, reply }: Exchange, again: Again) {
  const key = keyOf(request.params)
  const signedIn = signedInFrame(request, needs)
  const seen =
    key && (await needs.db.transaction().execute((db) => readTask(db, signedIn.member, key)))
  if (!seen) return reply.callNotFound()
  return sendPage(reply, <TaskPage {...signedIn} {...seen} {...again} />)
}

async function readTask(db: Db, by: Member, key: Key) {
  const task = (await tasksOfPerson(db, key.personId)).find(({ id }) => id === key.id)
  if (!task || !(await isTheirTask(db, by, task))) return undefined
  const [named] = await withNames(db, by, [task])
  const changes = await changesOfTask(db, key)
  return named && { task: named, changes, colleagues: await colleaguesFor(db, 'casework') }
}

/** Tasks with what the people they are for are called and where their casework is, if it is open; and the trace of it. */
async function withNames(
  db: Db,
  by: Member,
  tasks: readonly Task[],
): Promise<readonly NamedTask[]> {
  const people = [...new Set(tasks.map(({ personId }) => personId))]
  if (people.length > 0) {
    await leaveTrace(db, {
      action: 'read',
      people,
      categories: ['identity', 'casework'],
      detail: 'See what is to be done',
    })
  }
  const names = await namesOf(db, people)
  const open = await openAmong(db, by, people)
  return tasks.map((task) => ({
    ...task,
    who: names.get(task.personId) ?? '',
    casework: open.has(task.personId) ? `/by-name-list/${task.personId}` : undefined,
  }))
}

function keyOf({ person, task }: Address): Key | undefined {
  const personId = readId<'person'>(person)
  const id = readId<'task'>(task)
  return personId && id ? { personId, id } : undefined
}
