import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll } from 'vitest'

/** What an organisation knows of somebody, by the name it knows them by. */
export type Account = { readonly email?: string; readonly email_verified?: boolean }

/** An organisation's own sign-in: a real OpenID provider on this machine. */
export type OrganisationProvider = {
  readonly issuer: string
  readonly accounts: Map<string, Account>
  /** Goes where a house sends a browser, signs in as somebody, and gives the address it sends the browser back to. */
  readonly signIn: (address: string, subject: string) => Promise<URL>
}

export const client = { id: 'waymark', secret: 'a secret of the organisation' }

/** A provider for the test file that calls this at its top. It lets in whoever is said to sign in. */
export function organisationProvider(comesBackTo: string): OrganisationProvider {
  const accounts = new Map<string, Account>()
  let issuer = ''
  let server: Server | undefined
  let nextSubject = ''
  beforeAll(async () => {
    server = createServer()
    server.listen(0, 'localhost')
    await once(server, 'listening')
    issuer = `http://localhost:${(server.address() as AddressInfo).port}`
    const provider = providerAt(issuer, comesBackTo, accounts)
    const callback = provider.callback()
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!request.url?.startsWith('/interaction/')) return void callback(request, response)
      void provider.interactionFinished(request, response, { login: { accountId: nextSubject } })
    })
  })
  afterAll(async () => {
    server?.closeAllConnections()
    await new Promise((closed) => server?.close(closed))
  })
  return {
    get issuer() {
      return issuer
    },
    accounts,
    signIn: (address, subject) => {
      nextSubject = subject
      return follow(address, comesBackTo)
    },
  }
}

function providerAt(
  issuer: string,
  comesBackTo: string,
  accounts: ReadonlyMap<string, Account>,
): Provider {
  return new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [comesBackTo] }],
    cookies: { keys: ['for tests'] },
    claims: { email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    ttl: { Session: 60, Grant: 60, Interaction: 60, AccessToken: 60, IdToken: 60 },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...accounts.get(subject) }),
    }),
    loadExistingGrant: async (context) => {
      const { oidc } = context
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
}

/** Follows a browser from one address to the next, with its cookies, until it is sent back to the house. */
async function follow(address: string, comesBackTo: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let at = new URL(address)
  for (let steps = 0; steps < 10; steps += 1) {
    if (at.href.startsWith(comesBackTo)) return at
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    if (!location) throw new Error(`The organisation stopped with ${answer.status}`)
    at = new URL(location, at)
  }
  throw new Error('The organisation never sent the browser back')
}
