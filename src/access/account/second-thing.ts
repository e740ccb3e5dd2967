import type { FastifyInstance } from 'fastify'

/**
 * Keeps the record closed to a sign-in that one thing alone proved: whoever came by a link by e-mail, and has
 * neither passkey nor authenticator app yet, comes to their own page and no further
 * (OWASP ASVS 5.0, 6.3.3: https://owasp.org/www-project-application-security-verification-standard/).
 */
export function askForSecondThing(app: FastifyInstance): void {
  app.addHook('preHandler', async (request, reply) => {
    const rule = request.routeOptions.config.rule
    if (!rule || 'everyone' in rule || !request.session || request.session.isStrong) return
    if (isOwn(request.routeOptions.url ?? '')) return
    return reply.redirect('/account', 303)
  })
}

/** Whether an address is the member's own page, or the way out. */
function isOwn(route: string): boolean {
  return route === '/account' || route.startsWith('/account/') || route === '/sign-out'
}
