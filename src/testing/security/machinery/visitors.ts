import type { FastifyInstance, InjectOptions } from 'fastify'
import type { MemberId } from '#vocabulary'

export type Answer = Awaited<ReturnType<FastifyInstance['inject']>>

/** Somebody who asks the house for things, as a browser would or as no browser would. */
export type Asker = {
  readonly name: string
  /** The token their forms carry; empty for whoever is not signed in. */
  readonly formToken: string
  readonly cookie: string
  readonly ask: (request: InjectOptions) => Promise<Answer>
  readonly get: (url: string) => Promise<Answer>
  /** Sends a form as one of our own pages would. */
  readonly send: (url: string, form: Form) => Promise<Answer>
}

/** Fields in order; a name may come more than once. */
export type Form = Readonly<Record<string, string>> | readonly (readonly [string, string])[]

const formType = 'application/x-www-form-urlencoded'

/** Somebody who holds a cookie and the token of its forms, or neither. */
export function asker(
  web: FastifyInstance,
  name: string,
  { cookie = '', formToken = '' }: { readonly cookie?: string; readonly formToken?: string } = {},
): Asker {
  const ask = (request: InjectOptions) =>
    web.inject({ ...request, headers: { ...(cookie ? { cookie } : {}), ...request.headers } })
  return {
    name,
    formToken,
    cookie,
    ask,
    get: (url) => ask({ method: 'GET', url }),
    send: (url, form) => {
      const typed: readonly (readonly [string, string])[] = isList(form)
        ? form
        : Object.entries(form)
      const fields = typed.filter(([field]) => field !== 'form_token')
      const signed = formToken ? [...fields, ['form_token', formToken] as const] : fields
      return ask({
        method: 'POST',
        url,
        headers: { 'content-type': formType },
        payload: new URLSearchParams(signed.map(([field, value]) => [field, value])).toString(),
      })
    },
  }
}

function isList(form: Form): form is readonly (readonly [string, string])[] {
  return Array.isArray(form)
}

/** Signs in an invented member as the demonstration does. */
export async function signedIn(
  web: FastifyInstance,
  name: string,
  memberId: MemberId,
): Promise<Asker> {
  const answer = await asker(web, name).send('/sign-in', { member: memberId, back: '/' })
  const cookie = answer.cookies.map((one) => `${one.name}=${one.value}`).join('; ')
  if (!cookie) throw new Error(`${name} was not let in: ${answer.statusCode}`)
  const page = await asker(web, name, { cookie }).get('/sign-out')
  const formToken = /name="form_token" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  return asker(web, name, { cookie, formToken })
}
