import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Needs } from '#foundations'
import { readDay, readId } from '#vocabulary'
import { actingNeeds } from '../acting/acting-needs.ts'
import { sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import { anyMember } from '../rules/any-member.ts'
import { memberOf } from '../rules/guard.ts'
import { allow } from '../rules/rule.ts'
import { AuditPage, actionWords, OwnAuditPage } from './audit.page.tsx'
import {
  type AuditFilter,
  type AuditLine,
  auditLines,
  lastSeal,
  membersToAudit,
} from './audit-line.store.ts'
import { leaveTrace, type TracedAction } from './leave-trace.store.ts'

const most = 100

type Typed = Readonly<Record<string, string | undefined>>

/** The addresses of the audit: all of it for auditors, and for every member their own lines. */
export function auditRoutes(app: FastifyInstance, needs: Needs): void {
  app.get<{ Querystring: Typed }>(
    '/audit',
    { config: { rule: allow('auditor'), purpose: 'oversight' } },
    async (request, reply) => {
      const typed = wordsOf(request.query)
      const { filter, problems } = readFilter(typed)
      const page = pageOf(typed)
      const seen = await actingNeeds(needs, request)
        .db.transaction()
        .execute(async (db) => {
          const isWrong = Object.keys(problems).length > 0
          const lines = isWrong
            ? []
            : await auditLines(db, filter, { from: page * most, most: most + 1 })
          const people = filter.personId ? [filter.personId] : []
          await leaveTrace(db, {
            action: 'search',
            people,
            categories: [],
            detail: 'Read the audit',
          })
          return { lines, seal: await lastSeal(db), members: await membersToAudit(db) }
        })
      const { members, seal } = seen
      const shown = { ...cut(seen.lines), members, seal, page, typed, problems }
      if (Object.keys(problems).length > 0) reply.code(422)
      return sendPage(reply, <AuditPage {...signedInFrame(request, needs)} {...shown} />)
    },
  )
  ownAuditRoute(app, needs)
}

function ownAuditRoute(app: FastifyInstance, needs: Needs): void {
  app.get<{ Querystring: Typed }>(
    '/audit/mine',
    { config: { rule: anyMember(), purpose: 'oversight' } },
    async (request: FastifyRequest<{ Querystring: Typed }>, reply) => {
      const page = pageOf(wordsOf(request.query))
      const memberId = memberOf(request).id
      const lines = await actingNeeds(needs, request)
        .db.transaction()
        .execute((db) => auditLines(db, { memberId }, { from: page * most, most: most + 1 }))
      const shown = { ...cut(lines), page, typed: {} }
      return sendPage(reply, <OwnAuditPage {...signedInFrame(request, needs)} {...shown} />)
    },
  )
}

/** One value of each field, whatever was sent. */
function wordsOf(query: unknown): Typed {
  return Object.fromEntries(
    Object.entries(query as Record<string, unknown>).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.trim()]] : [],
    ),
  )
}

function pageOf(typed: Typed): number {
  const page = Number(typed['page'] ?? 0)
  return Number.isSafeInteger(page) && page > 0 && page < 1_000_000 ? page : 0
}

function cut(lines: readonly AuditLine[]) {
  const hasMore = lines.length > most ? ('more' as const) : ('no-more' as const)
  return { lines: lines.slice(0, most), hasMore }
}

/** Reads what was asked for; what is none of it is told beside its field, and then nothing is shown. */
function readFilter(typed: Typed): {
  readonly filter: AuditFilter
  readonly problems: Readonly<Record<string, string>>
} {
  const memberId = readId<'member'>(typed['member'] ?? '')
  const personId = readId<'person'>(typed['person'] ?? '')
  const reference = /^[0-9a-f]{6}$/i.test(typed['person'] ?? '') ? typed['person'] : undefined
  const day = readDay(typed['day'] ?? '')?.toString()
  const action = isAction(typed['action']) ? typed['action'] : undefined
  const wrong = (name: string, read: unknown, text: string) =>
    typed[name] && !read ? [[name, text]] : []
  return {
    filter: { memberId, personId, reference, day, action },
    problems: Object.fromEntries([
      ...wrong('member', memberId, 'Select a member from the list'),
      ...wrong(
        'person',
        personId ?? reference,
        'Enter the reference of a person as a page shows it, such as 1E470D, or leave it empty',
      ),
      ...wrong('day', day, 'Enter a day, such as 2027-01-31, or leave it empty'),
      ...wrong('action', action, 'Select what was done from the list'),
    ]),
  }
}

function isAction(typed: string | undefined): typed is TracedAction {
  return typed !== undefined && Object.hasOwn(actionWords, typed)
}
