import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { z } from 'zod'
import { readEmail } from '#foundations'
import type { Visit } from './organisation.store.ts'
import type { OrganisationSignIn, Vouched } from './organisation.ts'

/** How many seconds an organisation's server may take to answer. */
const patience = 10

/** What begins a sign-in at an organisation: where to send the browser, and what must come back. */
export type Beginning = Omit<Visit, 'agencyId' | 'back'> & {
  readonly address: string
  readonly state: string
}

/** Asks an organisation's server where its members sign in. Throws where it does not answer, or is another than it should be. */
export async function askWhere(organisation: OrganisationSignIn, back: string): Promise<Beginning> {
  const server = await serverOf(organisation)
  const [state, nonce, codeVerifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
  const address = buildAuthorizationUrl(server, {
    redirect_uri: back,
    scope: 'openid email',
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return { address: address.href, state, nonce, codeVerifier }
}

const claims = z.object({
  email: z.string().optional(),
  email_verified: z.unknown().optional(),
})

/**
 * Asks an organisation's server who came back. Throws unless the answer is its own, to the question of this
 * very visit: state, nonce, code challenge, issuer, audience and signature (OpenID Connect Core 1.0, 3.1.3.7).
 */
export async function askWho(
  organisation: OrganisationSignIn,
  came: {
    readonly address: URL
    readonly visit: Pick<Visit, 'nonce' | 'codeVerifier'>
    readonly state: string
  },
): Promise<Vouched> {
  const server = await serverOf(organisation)
  const tokens = await authorizationCodeGrant(server, came.address, {
    expectedState: came.state,
    expectedNonce: came.visit.nonce,
    pkceCodeVerifier: came.visit.codeVerifier,
    idTokenExpected: true,
  })
  const told = tokens.claims()
  if (!told) throw new Error('The organisation said nothing of who came')
  const said = told['email'] ? told : await fetchUserInfo(server, tokens.access_token, told.sub)
  const { email, email_verified } = claims.parse(said)
  return {
    subject: told.sub,
    email: email === undefined ? undefined : readEmail(email),
    isEmailVerified: email_verified === true,
  }
}

/** The server of an organisation, as it describes itself. It must be the issuer it is asked as. */
async function serverOf({
  issuer,
  clientId,
  clientSecret,
}: OrganisationSignIn): Promise<Configuration> {
  const address = new URL(issuer)
  const isNear = address.protocol === 'http:' && address.hostname === 'localhost'
  return discovery(address, clientId, clientSecret, undefined, {
    timeout: patience,
    ...(isNear ? { execute: [allowInsecureRequests] } : {}),
  })
}
