import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { frameFor, sendPage } from '#access'
import { type Needs, newId } from '#foundations'
import { ProblemPage } from './problem.page.tsx'
import { keptOf, type Told, turnedAwayTold } from './turned-away.tsx'

/** One place where requests that cannot be answered are: not found, not allowed, and our own faults with a reference. */
export function answerProblems(app: FastifyInstance, needs: Needs): void {
  const say = ({ session }: FastifyRequest, reply: FastifyReply, told: Told) => {
    const readBy = session ? frameFor(session) : ({ reader: 'visitor' } as const)
    const frame = { ...readBy, demonstration: needs.isDemonstration }
    return sendPage(reply, <ProblemPage frame={frame} {...told} />)
  }
  app.setNotFoundHandler({}, async (request, reply) => say(request, reply.code(404), notFound))
  app.setErrorHandler<FastifyError>(async (problem, request, reply) => {
    const status = reply.statusCode >= 400 ? reply.statusCode : (problem.statusCode ?? 500)
    if (status === 403) {
      return say(request, reply.code(403), turnedAwayTold(request, problem.code))
    }
    if (status === 413) return say(request, reply.code(413), tooLarge)
    if (status < 500) return say(request, reply.code(status), cannotBeRead)
    const reference = newId<'fault'>()
    request.log.error({ reference, problem }, 'fault')
    process.stderr.write(`Fault ${reference}: ${traceOf(problem)}\n`)
    return say(request, reply.code(500), {
      title: 'Sorry, there is a problem with Waymark',
      lines: [
        'Nothing you entered has been stored by this request. Try again later.',
        `If you report it, give this reference: ${reference}.`,
      ],
      kept: keptOf(request, 'Send it again'),
    })
  })
}

const notFound: Told = {
  title: 'Page not found',
  lines: [
    'If you typed the address, check it is correct.',
    'If you followed a link, the page may have moved.',
  ],
}
const tooLarge: Told = {
  title: 'This is too large',
  lines: ['Nothing of it was kept. Go back, and send something smaller: a file of at most 20 MB.'],
}
const cannotBeRead: Told = {
  title: 'This request cannot be read',
  lines: ['Go back, check what you entered and try again.'],
}

/** Where a fault came about. What the database says may hold what somebody typed, so of that its code alone is told. */
function traceOf({ stack = '', message, code }: FastifyError): string {
  const isOfDatabase = /^[0-9A-Z]{5}$/.test(code ?? '')
  return isOfDatabase ? stack.replace(message, `PostgreSQL ${code}`) : stack
}
