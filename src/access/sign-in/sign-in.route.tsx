import type { FastifyInstance } from 'fastify'
import type { Needs } from '#foundations'
import { accountRoutes } from '../account/account.route.tsx'
import { askForSecondThing } from '../account/second-thing.ts'
import { signOutRoutes } from '../sessions/sign-out.route.tsx'
import { authenticatorRoutes } from './authenticator/authenticator.route.tsx'
import { showCodeRoutes } from './authenticator/show-code.route.tsx'
import { chooseMemberRoutes } from './demonstration/choose-member.route.tsx'
import { doorNeeds } from './door/meanwhile.ts'
import { waysInRoutes } from './door/ways-in.route.tsx'
import { linkRoutes } from './link/link.route.tsx'
import { organisationRoutes } from './organisation/organisation.route.tsx'
import { ownOrganisationRoutes } from './organisation/own-organisation.route.tsx'
import { accountPasskeyRoutes } from './passkey/account-passkeys.route.tsx'
import { passkeyRoutes } from './passkey/passkey.route.tsx'

/**
 * Every way in, and the way out. Choosing whom to be is a way into a demonstration alone: what kind of house
 * this is was said once, before anybody was in it, and never changes.
 */
export function signInRoutes(app: FastifyInstance, needs: Needs): void {
  const door = doorNeeds(app, needs)
  askForSecondThing(app)
  if (needs.isDemonstration) chooseMemberRoutes(app, needs)
  waysInRoutes(app, door)
  linkRoutes(app, door)
  passkeyRoutes(app, door)
  organisationRoutes(app, door)
  ownOrganisationRoutes(app, door)
  accountPasskeyRoutes(app, door)
  authenticatorRoutes(app, door)
  showCodeRoutes(app, door)
  accountRoutes(app, needs)
  signOutRoutes(app, needs)
}
