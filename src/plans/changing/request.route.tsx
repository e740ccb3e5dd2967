import type { FastifyInstance } from 'fastify'
import { allow, sendPage } from '#access'
import { agencyNames } from '#directory'
import { type Due, readId } from '#vocabulary'
import type { PlanAction } from '../action/plan-action.ts'
import {
  actionMeant,
  atOurPlan,
  type MemberExchange,
  type PlanNeeds,
  type PlanRoute,
} from '../plan-exchange.tsx'
import { AskPage } from './ask.page.tsx'
import { askChange, declineChange } from './ask-change.ts'
import { changesOf } from './change.store.ts'
import { type Change, type ChangeKind, changeKinds } from './change.ts'
import { mayAsk, mayWrite } from './may.ts'
import { refusalWords, refusedField } from './refusal-words.ts'
import { RequestsPage } from './requests.page.tsx'
import { type FormProblems, type Typed, textOf } from './typed-fields.ts'
import { cameFilled, leftAlone, typedWording } from './typed-wording.ts'
import { readWording } from './wording.form.ts'

const config = { rule: allow('coordinator', 'partner') } as const

/** The addresses of the changes that are asked for of a plan: their list, and a page to ask for each kind. */
export function requestRoutes(app: FastifyInstance, needs: PlanNeeds): void {
  const base = '/our-plans/:plan/requests'
  app.get<PlanRoute>(
    base,
    { config },
    atOurPlan(needs, (exchange) => showRequests(exchange, {})),
  )
  app.get<PlanRoute>(
    `${base}/new/:kind`,
    { config },
    atOurPlan(needs, (exchange) => {
      const typed = exchange.query
      const action = actionIn(exchange, typed)
      const filled = action ? typedWording(action, exchange.place.open) : {}
      const came = action ? { [cameFilled]: JSON.stringify(filled) } : {}
      return showAsking(exchange, {
        typed: { ...filled, ...came, ...typed, change_id: needs.newId() },
      })
    }),
  )
  app.post<PlanRoute>(`${base}/new/:kind`, { config }, atOurPlan(needs, ask))
  app.post<PlanRoute>(`${base}/:change/decline`, { config }, atOurPlan(needs, decline))
}

/** What a page of requests says beside the list: what was typed, and what is wrong or was done. */
type Shown = {
  readonly typed?: Typed
  readonly problems?: FormProblems
  readonly refusal?: string | undefined
  readonly readings?: readonly Due[]
}

const doneWords: ReadonlyMap<string, string> = new Map([
  ['made', 'The plan is changed.'],
  ['asked', 'The change is asked for. It waits in this list.'],
  ['declined', 'The change is declined.'],
])

/** Shows the changes asked for, to whoever may ask for one. */
export async function showRequests(exchange: MemberExchange, shown: Shown) {
  const {
    needs,
    query,
    reply,
    place: { open },
    member,
  } = exchange
  if (!mayAsk(open.plan, open.inOrder, member)) return reply.callNotFound()
  const changes = await needs.db.transaction().execute((db) => changesOf(db, open.plan.id))
  return sendPage(
    shown.problems || shown.refusal ? reply.code(422) : reply,
    <RequestsPage
      place={exchange.place}
      {...{ open, changes }}
      mayWrite={mayWrite(open.plan, member)}
      typed={shown.typed ?? {}}
      problems={shown.problems ?? {}}
      refusal={shown.refusal}
      done={doneWords.get(query['done'] ?? '')}
    />,
  )
}

async function showAsking(exchange: MemberExchange, shown: Shown) {
  const {
    reply,
    place: { open },
    member,
  } = exchange
  const kind = kindIn(exchange)
  if (!kind || !mayAsk(open.plan, open.inOrder, member)) return reply.callNotFound()
  const typed = shown.typed ?? {}
  const isWrong = shown.problems !== undefined || shown.refusal !== undefined
  return sendPage(
    isWrong ? reply.code(422) : reply,
    <AskPage
      place={exchange.place}
      sections={open.sections}
      {...{ kind, typed }}
      action={kind === 'add' ? undefined : actionIn(exchange, typed)}
      problems={shown.problems ?? {}}
      refusal={shown.refusal}
      readings={shown.readings ?? []}
    />,
  )
}

function kindIn({ request }: MemberExchange): ChangeKind | undefined {
  return changeKinds.find(({ code }) => code === request.params['kind'])?.code
}

/** The action a form or an address means, by its id or by a number it has or had. */
function actionIn({ place: { open } }: MemberExchange, typed: Typed): PlanAction | undefined {
  return actionMeant(open, textOf(typed, 'action'))
}

async function ask(exchange: MemberExchange) {
  const {
    needs,
    request,
    reply,
    place: { open },
    member,
  } = exchange
  const typed = request.body ?? {}
  const kind = kindIn(exchange)
  const id = readId<'plan-change'>(textOf(typed, 'change_id'))
  if (!kind || !id || !mayAsk(open.plan, open.inOrder, member)) return reply.callNotFound()
  const read = await readChange(exchange, kind, typed)
  if ('problems' in read) return showAsking(exchange, { typed, ...read })
  const asked = await askChange(needs, member, open.plan.id, { id, kind, ...read })
  if (asked.ok)
    return reply.redirect(`/our-plans/${open.plan.id}/requests?done=${asked.value}`, 303)
  const words = refusalWords[asked.refusal]
  const field = refusedField[asked.refusal]
  return showAsking(
    exchange,
    field ? { typed, problems: { [field]: words } } : { typed, refusal: words },
  )
}

type Read = Omit<Change, 'id' | 'kind'> | Pick<Required<Shown>, 'problems' | 'readings'>

async function readChange(
  { needs, place: { open } }: MemberExchange,
  kind: ChangeKind,
  typed: Typed,
): Promise<Read> {
  const reason = textOf(typed, 'reason').trim().slice(0, 2000)
  const action = kind === 'add' ? undefined : actionMeant(open, textOf(typed, 'action'))
  const into = kind === 'merge' ? actionMeant(open, textOf(typed, 'into')) : undefined
  if (kind !== 'add' && !action) return wrong('action', refusalWords['no-such-action'])
  if (kind === 'merge' && !into) return wrong('into', refusalWords['no-such-action'])
  const about = { actionId: action?.id, intoId: into?.id, reason }
  if (kind === 'renumber') return { ...about, proposed: { number: textOf(typed, 'number').trim() } }
  if (kind === 'withdraw' || kind === 'merge') return { ...about, proposed: {} }
  const names = await agencyNames(needs.db)
  const agencies = new Map([...names].map(([agencyId, name]) => [name.toLowerCase(), agencyId]))
  const told = action ? leftAlone(typed, typedWording(action, open)) : typed
  const wording = readWording(told, { ...open, agencies }, action)
  return 'proposed' in wording ? { ...about, proposed: wording.proposed } : wording
}

function wrong(field: string, words: string): Pick<Required<Shown>, 'problems' | 'readings'> {
  return { problems: { [field]: words }, readings: [] }
}

async function decline(exchange: MemberExchange) {
  const {
    needs,
    request,
    reply,
    place: { open },
    member,
  } = exchange
  const id = readId<'plan-change'>(request.params['change'] ?? '')
  if (!id || !mayAsk(open.plan, open.inOrder, member)) return reply.callNotFound()
  const declined = await declineChange(needs, member, open.plan.id, id)
  return declined.ok
    ? reply.redirect(`/our-plans/${open.plan.id}/requests?done=declined`, 303)
    : showRequests(exchange, { refusal: refusalWords[declined.refusal] })
}
