import type { FastifyInstance } from 'fastify'
import type { Needs } from '#foundations'
import { actingNeeds } from '../acting/acting-needs.ts'
import { sendPage, signedInFrame } from '../frame/signed-in-frame.ts'
import { typedBefore } from '../frame/typed-before.ts'
import { isAnythingOpen } from './agreement.store.ts'
import { NoAgreementPage } from './no-agreement.page.tsx'

/**
 * Tells a member whose organisation has no agreement in force so, at every address that opens the record
 * (those that say what for), before a form could be typed in vain. Oversight opens the house's own business
 * and no person's record. The database refuses members whether or not they are told.
 */
export function gateAgreements(app: FastifyInstance, needs: Needs): void {
  app.addHook('preHandler', async (request, reply) => {
    const { purpose } = request.routeOptions.config
    if (!request.session || !purpose || purpose === 'oversight') return
    const isOpen = await actingNeeds(needs, request).db.transaction().execute(isAnythingOpen)
    if (isOpen) return
    const signedIn = signedInFrame(request, needs)
    const typed = typedBefore(request)
    return sendPage(reply.code(403), <NoAgreementPage {...signedIn} typed={typed} />)
  })
}
