import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { frameFor, sendPage } from '#access'
import { Page, type PageOptions } from '#design'
import { type Needs, newId } from '#foundations'

/** One place where requests that cannot be answered are: not found, not allowed, and our own faults with a reference. */
export function answerProblems(app: FastifyInstance, needs: Needs): void {
  const frame = ({ session }: FastifyRequest): Frame => ({
    ...(session ? frameFor(session) : {}),
    demonstration: needs.isDemonstration,
  })
  app.setNotFoundHandler({}, async (request, reply) =>
    say(reply.code(404), frame(request), 'Page not found', [
      'If you typed the address, check it is correct.',
      'If you followed a link, the page may have moved.',
    ]),
  )
  app.setErrorHandler<FastifyError>(async (problem, request, reply) => {
    const status = reply.statusCode >= 400 ? reply.statusCode : (problem.statusCode ?? 500)
    if (status === 403) {
      return say(reply.code(403), frame(request), 'You cannot use this page', [
        'It is for members in another role, or the form was open too long. Go back and try again.',
      ])
    }
    if (status < 500) {
      return say(reply.code(status), frame(request), 'This request cannot be read', [
        'Go back, check what you entered and try again.',
      ])
    }
    const reference = newId<'fault'>()
    request.log.error({ reference, problem }, 'fault')
    process.stderr.write(`Fault ${reference}: ${traceOf(problem)}\n`)
    return say(reply.code(500), frame(request), 'Sorry, there is a problem with Waymark', [
      'Nothing you entered has been stored by this request. Try again later.',
      `If you report it, give this reference: ${reference}.`,
    ])
  })
}

/** Where a fault came about. What the database says may hold what somebody typed, so of that its code alone is told. */
function traceOf({ stack = '', message, code }: FastifyError): string {
  const isOfDatabase = /^[0-9A-Z]{5}$/.test(code ?? '')
  return isOfDatabase ? stack.replace(message, `PostgreSQL ${code}`) : stack
}

type Frame = Pick<PageOptions, 'signedIn' | 'sections' | 'demonstration'>

function say(reply: FastifyReply, frame: Frame, title: string, lines: readonly string[]) {
  const page = (
    <Page {...frame} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {lines.map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to the region’s figures
        </a>
      </p>
    </Page>
  )
  return sendPage(reply, page)
}
