import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds } from '#access'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { type Typed as Sent, textOf } from '../changing/typed-fields.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { forWriters } from '../plan-exchange.tsx'
import { answerIssues } from './answer-issues.ts'
import { readAnswers } from './import.form.ts'
import { findImport, keepAnswered } from './import.store.ts'
import { nextPlace, questionsAPage, questionsOf } from './questions.ts'
import { stampOf } from './stamp.ts'

type Route = { Params: { import: string }; Body: Sent | undefined }

/** The answers to what a file asks, a page of them at a time. */
export function answerRoutes(app: FastifyInstance, needs: Needs): void {
  app.post<Route>('/our-plans/imports/:import', { config: forWriters }, async (request, reply) =>
    answer(needs, request, reply),
  )
}

/** A place in a list; 0 where something else is written. */
export function placeIn(sent: Sent, field: string): number {
  const text = textOf(sent, field)
  return /^\d{1,6}$/.test(text) ? Number(text) : 0
}

async function answer(needs: Needs, request: FastifyRequest<Route>, reply: FastifyReply) {
  const id = readId<'plan-import'>(request.params.import)
  const sent = request.body ?? {}
  const to =
    id &&
    (await actingNeeds(needs, request)
      .db.transaction()
      .execute(async (db) => {
        const found = await findImport(db, id)
        if (!found || found.planId) return found && ''
        const stamp = textOf(sent, 'stamp')
        if (stamp !== '' && stamp !== stampOf(found.document)) return '?moved=1'
        const document = answerIssues(found.document, readAnswers(sent))
        await keepAnswered(db, { id, document })
        return wayOn(sent, found.document, document)
      }))
  return to === undefined
    ? reply.callNotFound()
    : reply.redirect(`/our-plans/imports/${id}${to}`, 303)
}

/** The page that a button of the answers leads to. */
function wayOn(sent: Sent, before: PlanDocument, after: PlanDocument): string {
  const go = textOf(sent, 'go')
  const from = placeIn(sent, 'from')
  const rows = /^rows-(\d{1,4})$/.exec(go)?.[1]
  const page = rows ?? String(placeIn(sent, 'page') || 1)
  const places: Readonly<Record<string, number>> = {
    next: nextPlace(questionsOf(before), questionsOf(after), from),
    before: Math.max(0, from - questionsAPage),
  }
  const place = Object.hasOwn(places, go) ? places[go] : from
  return `?${new URLSearchParams({ from: `${place}`, page })}#${rows ? 'rows' : 'issues'}-heading`
}
