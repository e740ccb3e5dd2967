import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendPage } from '../../frame/signed-in-frame.ts'
import { accountChangedLetter } from '../../letters/letters.ts'
import { everyone } from '../../rules/rule.ts'
import { sayWrongCode } from '../authenticator/code-question.tsx'
import { doorFrame } from '../door/door-frame.ts'
import { letIn } from '../door/let-in.ts'
import type { DoorNeeds } from '../door/meanwhile.ts'
import { showWaysIn } from '../door/ways-in.route.tsx'
import { type Try, takeTry, tryWasRight } from '../tries/take-try.ts'
import { waitInWords } from '../tries/tries.ts'
import { askForm, takeForm } from './link.form.ts'
import { ConfirmLinkPage, LinkOverPage, LinkSentPage } from './link.page.tsx'
import { sendLink } from './send-link.ts'
import { type LinkTaken, lookAtLink, takeLink } from './take-link.ts'

const config = { rule: everyone() }

/** The addresses of signing in by a link: asking for one, opening it, and being signed in by it. */
export function linkRoutes(app: FastifyInstance, needs: DoorNeeds): void {
  app.post<{ Body: Record<string, string> | undefined }>(
    '/sign-in/link',
    { config },
    async (request, reply) => {
      const typed = request.body ?? {}
      const again = (emailProblem: string, code: number) =>
        showWaysIn(needs, { request, reply: reply.code(code) }, { ...typed, emailProblem })
      const read = askForm.safeParse(typed)
      if (!read.success) return again(read.error.issues[0]?.message ?? '', 422)
      const { email, back } = read.data
      const wait = await takeTry(needs, { what: 'ask', ip: request.ip, account: email })
      if (wait > 0) return again(waitInWords(wait), 429)
      needs.meanwhile(() => sendLink(needs, { email, back }))
      return reply.redirect('/sign-in/link', 303)
    },
  )
  app.get('/sign-in/link', { config }, async (request, reply) =>
    sendPage(reply, <LinkSentPage {...doorFrame(request, needs, '')} />),
  )
  openLinkRoutes(app, needs)
}

type Opened = { readonly Params: { token: string } }

function openLinkRoutes(app: FastifyInstance, needs: DoorNeeds): void {
  app.get<Opened & { Querystring: { back?: string } }>(
    '/sign-in/link/:token',
    { config },
    async (request, reply) => {
      const { token } = request.params
      return askToConfirm(needs, { request, reply }, { token, back: request.query.back })
    },
  )
  app.post<Opened & { Body: Record<string, string> | undefined }>(
    '/sign-in/link/:token',
    { config },
    async (request, reply) => {
      const { token } = request.params
      const { code, back } = takeForm.catch({ code: '', back: undefined }).parse(request.body ?? {})
      const seen = await lookAtLink(needs, token)
      const { ip } = request
      const tried: Try = seen
        ? { what: 'code', ip, account: seen.member.email }
        : { what: 'open', ip }
      const wait = await takeTry(needs, tried)
      if (wait > 0) return tooOften(needs, { request, reply }, wait)
      const outcome = await takeLink(needs, { token, code })
      if (!outcome.ok) {
        const problem =
          outcome.refusal === 'wrong-code' ? sayWrongCode(seen?.authenticator, code) : undefined
        return askToConfirm(needs, { request, reply }, { token, back, problem })
      }
      await tryWasRight(needs, tried)
      tellOfRecovery(needs, outcome.value)
      const { member, proof } = outcome.value
      const isStrong = proof !== 'none-needed'
      const way = isStrong ? 'link_and_code' : 'link'
      return letIn(needs, { request, reply }, { member, way, isStrong, back })
    },
  )
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

async function askToConfirm(
  needs: DoorNeeds,
  { request, reply }: Exchange,
  link: {
    readonly token: string
    readonly back: string | undefined
    readonly problem?: string | undefined
  },
) {
  const frame = doorFrame(request, needs, link.back)
  const seen = await lookAtLink(needs, link.token)
  if (!seen) return sendPage(reply.code(410), <LinkOverPage {...frame} />)
  const page = (
    <ConfirmLinkPage
      {...frame}
      action={`/sign-in/link/${encodeURIComponent(link.token)}`}
      email={seen.member.email}
      authenticator={seen.authenticator}
      problem={link.problem}
    />
  )
  return sendPage(reply.code(link.problem ? 422 : 200), page)
}

function tooOften(needs: DoorNeeds, { request, reply }: Exchange, wait: number) {
  const frame = doorFrame(request, needs, '')
  const page = <LinkOverPage {...frame} waiting={waitInWords(wait)} />
  return sendPage(reply.code(429).header('retry-after', wait), page)
}

function tellOfRecovery(needs: DoorNeeds, { member, proof }: LinkTaken): void {
  if (proof !== 'recovery') return
  const account = `${needs.publicUrl()}/account`
  needs.meanwhile(() =>
    needs.post.send(accountChangedLetter(member.email, 'recovery-code-used', account)),
  )
}
