import type { FastifyInstance } from 'fastify'
import { allow, everyone, sendPage } from '#access'
import {
  atOurPlan,
  atPublicPlan,
  type MemberExchange,
  type PlanExchange,
  type PlanNeeds,
  type PlanRoute,
} from '../plan-exchange.tsx'
import { readApproval } from './approval.form.ts'
import { type Approval, type Approved, approveVersion } from './approve-version.ts'
import { changesOf } from './change.store.ts'
import { changeInWords } from './change-in-words.ts'
import { clashInWords } from './clash-in-words.ts'
import { DifferencesPage } from './differences.page.tsx'
import { type ActionDifference, differencesBetween } from './differences.ts'
import { mayAsk } from './may.ts'
import { refusalWords, refusedField } from './refusal-words.ts'
import { showRequests } from './request.route.tsx'
import { documentOfVersion, versionsOf } from './version.store.ts'
import { VersionsPage } from './versions.page.tsx'

const ours = { rule: allow('coordinator', 'partner') } as const
const open = { rule: everyone() } as const

/** The addresses of the versions of a plan: for everybody, for members, and for those who write that one was approved. */
export function versionRoutes(app: FastifyInstance, needs: PlanNeeds): void {
  const compared: Compared = new Map()
  const list = '/plans/:plan/versions'
  app.get<PlanRoute>(list, { config: open }, atPublicPlan(needs, showVersions))
  app.get<PlanRoute>(
    `${list}/:number`,
    { config: open },
    atPublicPlan(needs, (exchange) => showDifferences(exchange, compared)),
  )
  app.get<PlanRoute>(`/our-${list.slice(1)}`, { config: ours }, atOurPlan(needs, showVersions))
  app.get<PlanRoute>(
    `/our-${list.slice(1)}/:number`,
    { config: ours },
    atOurPlan(needs, (exchange) => showDifferences(exchange, compared)),
  )
  app.post<PlanRoute>(`/our-${list.slice(1)}`, { config: ours }, atOurPlan(needs, approve))
}

async function showVersions(exchange: PlanExchange) {
  const {
    needs,
    reply,
    place: { open: plan },
  } = exchange
  const versions = await needs.db.transaction().execute((db) => versionsOf(db, plan.plan.id))
  return sendPage(reply, <VersionsPage place={exchange.place} versions={versions} />)
}

/** What was compared lately: versions never change, so it stands for ever. By plan and the two numbers. */
type Compared = Map<string, readonly ActionDifference[]>
const mostCompared = 50

async function showDifferences(exchange: PlanExchange, compared: Compared) {
  const {
    needs,
    query,
    request,
    reply,
    place: { open: held },
  } = exchange
  const { id } = held.plan
  const kept = await needs.db.transaction().execute(async (db) => {
    const versions = await versionsOf(db, id)
    const version = versions.find(({ number }) => String(number) === request.params['number'])
    return version && { versions, version, changes: await changesOf(db, id, version.number) }
  })
  if (!kept) return reply.callNotFound()
  const { version, versions, changes } = kept
  const asked = versions.find(({ number }) => String(number) === query['against'])?.number
  const before = versions.find(({ number }) => number === version.number - 1)?.number
  const against = asked ?? before
  const unknown = query['against'] && !asked ? [`version “${query['against'].slice(0, 60)}”`] : []
  const differences =
    against === undefined ? [] : await compare(exchange, compared, [against, version.number])
  return sendPage(
    reply,
    <DifferencesPage
      place={exchange.place}
      {...{ version, versions, against, differences, unknown }}
      approved={changes.map((change) => ({
        words: changeInWords(change, held),
        reason: change.reason,
      }))}
    />,
  )
}

async function compare(
  {
    needs,
    place: {
      open: { plan },
    },
  }: PlanExchange,
  compared: Compared,
  [one, other]: readonly [number, number],
): Promise<readonly ActionDifference[]> {
  const key = `${plan.id} ${one} ${other}`
  const known = compared.get(key)
  if (known) return known
  const [before, after] = await needs.db
    .transaction()
    .execute(async (db) => [
      await documentOfVersion(db, plan.id, one),
      await documentOfVersion(db, plan.id, other),
    ])
  const differences = before && after ? differencesBetween(before, after) : []
  compared.set(key, differences)
  for (const oldest of compared.keys()) {
    if (compared.size > mostCompared) compared.delete(oldest)
  }
  return differences
}

async function approve(exchange: MemberExchange) {
  const {
    needs,
    request,
    reply,
    place: { open: held },
    member,
  } = exchange
  if (!mayAsk(held.plan, held.inOrder, member)) return reply.callNotFound()
  const typed = request.body ?? {}
  const approval = readApproval(typed)
  if ('problems' in approval) return showRequests(exchange, { typed, problems: approval.problems })
  const approved = await approveVersion(needs, member, held.plan.id, approval)
  if (approved.ok) {
    return reply.redirect(`/our-plans/${held.plan.id}/versions/${approved.value}`, 303)
  }
  const words = await refusedInWords(exchange, approved, approval.changes)
  const field = refusedField[approved.refusal]
  const isOnPage = field === 'changes' || field === 'approved_on'
  return showRequests(
    exchange,
    isOnPage ? { typed, problems: { [field]: words } } : { typed, refusal: words },
  )
}

/** Why a version was refused, naming the changes that would not do. */
async function refusedInWords(
  { needs, place: { open: held } }: MemberExchange,
  { refusal, changeId }: Extract<Approved, { ok: false }>,
  chosen: Approval['changes'],
): Promise<string> {
  const words = refusalWords[refusal]
  if (!changeId) return words
  const listed = await needs.db.transaction().execute((db) => changesOf(db, held.plan.id))
  const change = listed.find(({ id }) => id === changeId)
  if (refusal !== 'clash') return change ? `“${changeInWords(change, held)}”: ${words}` : words
  const asked = listed.filter(({ id }) => chosen.includes(id))
  return clashInWords(asked, held) ?? words
}
