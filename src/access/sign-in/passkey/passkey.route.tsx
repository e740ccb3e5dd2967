import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { everyone } from '../../rules/rule.ts'
import { letIn } from '../door/let-in.ts'
import type { DoorNeeds } from '../door/meanwhile.ts'
import { showWaysIn } from '../door/ways-in.route.tsx'
import { takeTry, tryWasRight } from '../tries/take-try.ts'
import { waitInWords } from '../tries/tries.ts'
import { answerWithPasskey } from './answer-with-passkey.ts'
import { readSignInAnswer } from './passkey.form.ts'
import { optionsToSignIn } from './passkey-options.ts'

const config = { rule: everyone() }

type Typed = { readonly answer?: string; readonly back?: string }

/** The addresses of signing in with a passkey: what the browser is asked for, and its answer. */
export function passkeyRoutes(app: FastifyInstance, needs: DoorNeeds): void {
  app.post('/sign-in/passkey/options', { config }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send(await optionsToSignIn(needs)),
  )
  app.post<{ Body: Typed | undefined }>('/sign-in/passkey', { config }, (request, reply) =>
    takeAnswer(needs, { request, reply }, request.body ?? {}),
  )
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

async function takeAnswer(needs: DoorNeeds, { request, reply }: Exchange, typed: Typed) {
  const { back } = typed
  const again = (passkeyProblem: string, code: number) =>
    showWaysIn(needs, { request, reply: reply.code(code) }, { back, passkeyProblem })
  const answer = readSignInAnswer(String(typed.answer ?? ''))
  if (!answer) return again('Your browser sent no passkey. Try again, or ask for a link', 422)
  const tried = { what: 'open', ip: request.ip } as const
  const wait = await takeTry(needs, tried)
  if (wait > 0) return again(waitInWords(wait), 429)
  const outcome = await answerWithPasskey(needs, answer)
  if (!outcome.ok) {
    return again('This passkey does not open an account here. Try again, or ask for a link', 422)
  }
  await tryWasRight(needs, tried)
  const member = outcome.value
  return letIn(needs, { request, reply }, { member, way: 'passkey', isStrong: true, back })
}
