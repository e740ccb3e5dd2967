import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendPage } from '../frame/signed-in-frame.ts'
import { everyone } from '../rules/rule.ts'
import { doorFrame } from '../sign-in/door/door-frame.ts'
import { letIn } from '../sign-in/door/let-in.ts'
import type { DoorNeeds } from '../sign-in/door/meanwhile.ts'
import { InvitationOverPage, InvitationPage } from './invitation.page.tsx'
import { nameField } from './member.form.ts'
import { lookAtInvitation, takeInvitation } from './take-invitation.ts'

const config = { rule: everyone() }

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }
type Sent = { readonly name: string; readonly problem: string }

/** The address an invitation leads to. Opening it uses nothing up; its form makes a member and signs them in. */
export function invitationRoutes(app: FastifyInstance, needs: DoorNeeds): void {
  app.get<{ Params: { token: string } }>('/invitation/:token', { config }, (request, reply) =>
    show(needs, { request, reply }, request.params.token),
  )
  app.post<{ Params: { token: string }; Body: { name?: string } | undefined }>(
    '/invitation/:token',
    { config },
    async (request, reply) => {
      const { token } = request.params
      const typed = String(request.body?.name ?? '')
      const name = nameField.safeParse(typed)
      if (!name.success) {
        const problem = name.error.issues[0]?.message ?? ''
        return show(needs, { request, reply }, token, { name: typed, problem })
      }
      const outcome = await takeInvitation(needs, { token, name: name.data })
      if (!outcome.ok) return show(needs, { request, reply }, token)
      const entry = { way: 'invitation', isStrong: false, back: '/account' } as const
      return letIn(needs, { request, reply }, { member: outcome.value, ...entry })
    },
  )
}

async function show(
  needs: DoorNeeds,
  { request, reply }: Exchange,
  token: string,
  sent?: Sent,
): Promise<FastifyReply> {
  const frame = doorFrame(request, needs, '')
  const invited = await lookAtInvitation(needs, token)
  if (!invited) return sendPage(reply.code(410), <InvitationOverPage {...frame} />)
  const page = (
    <InvitationPage
      {...frame}
      action={`/invitation/${encodeURIComponent(token)}`}
      invited={invited}
      name={sent?.name ?? (invited.name.includes('@') ? '' : invited.name)}
      problem={sent?.problem}
    />
  )
  return sendPage(reply.code(sent ? 422 : 200), page)
}
