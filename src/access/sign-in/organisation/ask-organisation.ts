import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  genericGrantRequest,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  WWWAuthenticateChallengeError,
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

/** Whether an organisation's server knows a client by its secret, where it can be brought to say so. */
export type WhetherKnown = 'known' | 'unknown' | 'not-said'

/**
 * Asks an organisation's server for something with a code that nobody has. It answers first whether it knows who asks,
 * and then that there is no such code (RFC 6749, 5.2); a few answer neither.
 */
export async function askWhetherKnown(
  organisation: OrganisationSignIn,
  back: string,
): Promise<WhetherKnown> {
  const server = await serverOf(organisation)
  const asked = { code: randomState(), redirect_uri: back, code_verifier: randomPKCECodeVerifier() }
  return genericGrantRequest(server, 'authorization_code', asked).then(
    () => 'not-said',
    (problem: unknown) => whetherKnownBy(problem),
  )
}

function whetherKnownBy(problem: unknown): WhetherKnown {
  if (problem instanceof WWWAuthenticateChallengeError) {
    return problem.status === 401 ? 'unknown' : 'not-said'
  }
  if (!(problem instanceof ResponseBodyError)) return 'not-said'
  if (problem.error === 'invalid_grant') return 'known'
  return problem.error === 'invalid_client' ? 'unknown' : 'not-said'
}

/** The server of an organisation, as it describes itself. It must be the issuer it is asked as. */
async function serverOf({
  issuer,
  clientId,
  clientSecret,
}: OrganisationSignIn): Promise<Configuration> {
  const address = new URL(issuer)
  const isNear = address.protocol === 'http:' && address.hostname === 'localhost'
  return discovery(address, clientId, undefined, bySecret(clientSecret), {
    timeout: patience,
    ...(isNear ? { execute: [allowInsecureRequests] } : {}),
  })
}

/** Shows who asks by a secret: in the form, or in a header where a server says that it takes it there alone. */
function bySecret(secret: string): ClientAuth {
  const [inForm, inHeader] = [ClientSecretPost(secret), ClientSecretBasic(secret)]
  return (server, ...asked) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_post']
    return (taken.includes('client_secret_post') ? inForm : inHeader)(server, ...asked)
  }
}
