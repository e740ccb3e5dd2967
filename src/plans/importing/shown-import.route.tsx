import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendPage, signedInFrame } from '#access'
import type { Needs } from '#foundations'
import { type FormProblems, type Typed as Sent, textOf } from '../changing/typed-fields.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { ImportPage } from '../pages/import.page.tsx'
import { questionsFrom, questionsOf } from './questions.ts'
import { stampOf } from './stamp.ts'

type Shown = {
  readonly found: {
    readonly id: string
    readonly name: string
    readonly document: PlanDocument
  }
  /** Where in it somebody is: `from` which question, which `page` of rows. */
  readonly at: Sent
  /** The answers that were given, where some of them were not read; and why. */
  readonly typed: Sent
  readonly problems: FormProblems
}

/** The page of what was read of a file; again with what was answered, where an answer was not read. */
export function sendImport(
  needs: Needs,
  request: FastifyRequest,
  reply: FastifyReply,
  { found, at, typed, problems }: Shown,
) {
  const { id, name, document } = found
  const props = {
    ...signedInFrame(request, needs),
    ...{ id, name, document, typed, problems, stamp: stampOf(document) },
    page: placeIn(at, 'page') || 1,
    questions: questionsFrom(questionsOf(document), placeIn(at, 'from')),
    isMoved: textOf(at, 'moved') !== '',
  }
  return sendPage(reply, <ImportPage {...props} />)
}

/** A place in a list; 0 where something else is written. */
export function placeIn(sent: Sent, field: string): number {
  const text = textOf(sent, field)
  return /^\d{1,6}$/.test(text) ? Number(text) : 0
}
