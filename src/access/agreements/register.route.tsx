import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
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
  const frameOf = ({ session }: FastifyRequest) =>
    ({
      demonstration: needs.isDemonstration,
      reader: session ? 'member' : 'visitor',
    }) as const
  app.get('/agreements', { config }, async (request, reply) => {
    const register = await readRegister(needs.db)
    return send(reply, <RegisterPage register={register} frame={frameOf(request)} />)
  })
  app.get<{ Params: { agreement: string } }>(
    '/agreements/:agreement',
    { config },
    async (request, reply) => {
      const id = readId<'agreement'>(request.params.agreement)
      if (!id) return reply.callNotFound()
      const register = await readRegister(needs.db, id)
      const [agreement] = register.agreements
      if (!agreement) return reply.callNotFound()
      return send(reply, <AgreementPage {...{ agreement, register, frame: frameOf(request) }} />)
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
    .header('vary', 'cookie')
    .type('text/html; charset=utf-8')
    .send(renderPage(page))
}
