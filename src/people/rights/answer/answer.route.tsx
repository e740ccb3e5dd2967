import type { FastifyInstance } from 'fastify'
import { allow } from '#access'
import { type Problems, problemsFrom, renderPage } from '#design'
import type { Typed } from '../lines.ts'
import {
  askAboutPerson,
  type PersonAddress,
  type PersonExchange,
  personExchange,
} from '../person-form.tsx'
import { type AnswerForm, answerForm, type Paper } from './answer.form.ts'
import { AnswerPage } from './answer.page.tsx'
import { CopyPage } from './copy.page.tsx'
import { type AnswerNeeds, copyHeld } from './copy-held.ts'
import type { Copy } from './held-part.ts'

const config = { rule: allow('coordinator'), purpose: 'subject_access' } as const

/** The addresses at which somebody is given a copy of everything held of them. Making it is a POST: nothing else may lead there. */
export function answerRoutes(app: FastifyInstance, needs: AnswerNeeds): void {
  app.get<{ Params: PersonAddress }>('/people/:person/answer', { config }, (request, reply) => {
    const exchange = personExchange(needs, request, reply)
    return exchange ? ask(exchange, {}, {}) : reply.callNotFound()
  })
  app.post<{ Params: PersonAddress }>(
    '/people/:person/answer',
    { config },
    async (request, reply) => {
      const exchange = personExchange(needs, request, reply)
      if (!exchange) return reply.callNotFound()
      const read = answerForm.safeParse(exchange.typed)
      if (!read.success) return ask(exchange, exchange.typed, problemsFrom(read.error))
      const acting = { ...exchange.needs, gatherHeld: needs.gatherHeld }
      const copy = await copyHeld(acting, exchange.personId, partOf(read.data.paper))
      return copy ? give(exchange, copy, read.data.paper) : reply.callNotFound()
    },
  )
}

function partOf(paper: Paper): Copy['part'] {
  return paper.startsWith('places') ? 'places' : 'record'
}

/** A file to be saved, under a name that names nobody. */
function give({ reply }: PersonExchange, copy: Copy, paper: Paper) {
  const isJson = paper.endsWith('_json')
  const name = `${copy.part === 'record' ? 'everything-held' : 'places-held'}.${isJson ? 'json' : 'html'}`
  reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`)
  return isJson
    ? reply.type('application/json').send(JSON.stringify(copy, undefined, 2))
    : reply.type('text/html').send(renderPage(<CopyPage {...copy} />))
}

function ask(exchange: PersonExchange, typed: Typed, problems: Problems<AnswerForm>) {
  const shown = { typed, problems, what: 'Make a copy of everything held' }
  return askAboutPerson(exchange, shown, (props) => <AnswerPage {...props} />)
}
