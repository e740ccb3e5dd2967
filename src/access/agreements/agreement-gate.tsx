import type { FastifyInstance } from 'fastify'
import type { Needs } from '#foundations'
import { actingNeeds } from '../acting/acting-needs.ts'
import { sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import { isAnythingOpen } from './agreement.store.ts'
import { NoAgreementPage } from './no-agreement.page.tsx'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set for addresses of members that open no record, such as a member's own pages. */
    withoutAgreement?: boolean
  }
}

/** Members' addresses that open no record of a person: figures, the house's own business, signing out. */
const open =
  /^\/(account|sign-|live|figures$|returns|single-nights|members|teams|sharing|audit|opened$|invitations)/

/**
 * Tells a member whose organisation has no agreement in force so, at every address that opens the record,
 * before a form could be typed in vain. The database refuses them whether or not they are told.
 */
export function gateAgreements(app: FastifyInstance, needs: Needs): void {
  app.addHook('preHandler', async (request, reply) => {
    const { rule, purpose, withoutAgreement } = request.routeOptions.config
    if (!request.session || !rule || 'everyone' in rule) return
    if (withoutAgreement || purpose === 'oversight') return
    if (open.test(request.routeOptions.url ?? '')) return
    const isOpen = await actingNeeds(needs, request).db.transaction().execute(isAnythingOpen)
    if (isOpen) return
    return sendPage(reply.code(403), <NoAgreementPage {...signedInFrame(request, needs)} />)
  })
}
