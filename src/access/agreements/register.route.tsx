import type { FastifyInstance, FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import { renderPage } from '#design'
import type { Needs } from '#foundations'
import { readId } from '#vocabulary'
import { everyone } from '../rules/rule.ts'
import { readRegister } from './agreement.store.ts'
import { AgreementPage, RegisterPage } from './register.page.tsx'
import { registerAsCsv, registerAsJson } from './register-files.ts'

/** The public register of agreements: pages and files, without signing in. */
export function registerRoutes(app: FastifyInstance, needs: Needs): void {
  const config = { rule: everyone() }
  const demonstration = needs.isDemonstration
  app.get('/agreements', { config }, async (_request, reply) =>
    send(reply, <RegisterPage {...{ register: await readRegister(needs.db), demonstration }} />),
  )
  app.get<{ Params: { agreement: string } }>(
    '/agreements/:agreement',
    { config },
    async (request, reply) => {
      const id = readId<'agreement'>(request.params.agreement)
      if (!id) return reply.callNotFound()
      const register = await readRegister(needs.db, id)
      const [agreement] = register.agreements
      if (!agreement) return reply.callNotFound()
      return send(reply, <AgreementPage {...{ agreement, register, demonstration }} />)
    },
  )
  app.get('/agreements.json', { config }, async (_request, reply) =>
    reply
      .header('cache-control', 'public, no-cache')
      .send(registerAsJson(await readRegister(needs.db))),
  )
  app.get('/agreements.csv', { config }, async (_request, reply) =>
    reply
      .header('cache-control', 'public, no-cache')
      .header('content-disposition', 'attachment; filename="waymark-agreements.csv"')
      .type('text/csv; charset=utf-8')
      .send(registerAsCsv(await readRegister(needs.db))),
  )
}

function send(reply: FastifyReply, page: VNode) {
  return reply
    .header('cache-control', 'public, no-cache')
    .type('text/html; charset=utf-8')
    .send(renderPage(page))
}
