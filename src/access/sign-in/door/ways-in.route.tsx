import type { FastifyInstance } from 'fastify'
import { assetAddress } from '#design'
import { sendPage } from '../../frame/signed-in-frame.ts'
import { everyone } from '../../rules/rule.ts'
import type { Exchange } from '../../sessions/session-cookie.ts'
import { doorFrame } from './door-frame.ts'
import type { DoorNeeds } from './meanwhile.ts'
import { hasOrganisations } from './organisations.store.ts'
import { WaysInPage } from './ways-in.page.tsx'

type Typed = {
  readonly email?: string | undefined
  readonly back?: string | undefined
  readonly emailProblem?: string | undefined
  readonly passkeyProblem?: string | undefined
}

/** The page with the ways in. In a demonstration it stands beside the choice of whom to be. */
export function waysInRoutes(app: FastifyInstance, needs: DoorNeeds): void {
  app.get<{ Querystring: { back?: string } }>(
    needs.isDemonstration ? '/sign-in/member' : '/sign-in',
    { config: { rule: everyone() } },
    async (request, reply) => showWaysIn(needs, { request, reply }, { back: request.query.back }),
  )
}

/** Shows the ways in, with what was typed and what was wrong with it. */
export async function showWaysIn(needs: DoorNeeds, { request, reply }: Exchange, typed: Typed) {
  return sendPage(
    reply,
    <WaysInPage
      {...doorFrame(request, needs, typed.back)}
      email={typed.email ?? ''}
      emailProblem={typed.emailProblem}
      passkeyProblem={typed.passkeyProblem}
      hasOrganisations={await hasOrganisations(needs)}
      scripts={[assetAddress('passkey.js')]}
    />,
  )
}
