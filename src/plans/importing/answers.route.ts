import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { actingNeeds } from '#access'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { type Typed as Sent, textOf } from '../changing/typed-fields.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { ImportId } from '../ids.ts'
import { forWriters } from '../plan-exchange.tsx'
import { answerIssues, problemsOf } from './answer-issues.ts'
import { readAnswers } from './import.form.ts'
import { findImport, keepAnswered } from './import.store.ts'
import { nextPlace, questionsAPage, questionsOf } from './questions.ts'
import { placeIn, sendImport } from './shown-import.route.tsx'
import { stampOf } from './stamp.ts'

type Route = { Params: { import: string }; Body: Sent | undefined }

/** The answers to what a file asks, a page of them at a time. */
export function answerRoutes(app: FastifyInstance, needs: Needs): void {
  app.post<Route>('/our-plans/imports/:import', { config: forWriters }, async (request, reply) =>
    answer(needs, request, reply),
  )
}

async function answer(needs: Needs, request: FastifyRequest<Route>, reply: FastifyReply) {
  const id = readId<'plan-import'>(request.params.import)
  const sent = request.body ?? {}
  const kept = id && (await keepAnswers(needs, request, id))
  if (!id || !kept) return reply.callNotFound()
  if ('to' in kept) return reply.redirect(`/our-plans/imports/${id}${kept.to}`, 303)
  const { found, problems } = kept
  return sendImport(needs, request, reply.code(422), { found, at: sent, typed: sent, problems })
}

/** Keeps what was answered; nothing of it where something that was typed is not read, so that all of it stands there again. */
function keepAnswers(needs: Needs, request: FastifyRequest<Route>, id: ImportId) {
  const sent = request.body ?? {}
  return actingNeeds(needs, request)
    .db.transaction()
    .execute(async (db) => {
      const found = await findImport(db, id)
      if (!found) return undefined
      if (found.planId) return { to: '' }
      const stamp = textOf(sent, 'stamp')
      if (stamp !== '' && stamp !== stampOf(found.document)) return { to: '?moved=1' }
      const answers = readAnswers(sent)
      const problems = problemsOf(found.document, answers)
      if (Object.keys(problems).length > 0) return { found, problems }
      const document = answerIssues(found.document, answers)
      await keepAnswered(db, { id, document })
      return { to: wayOn(sent, found.document, document) }
    })
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
