import type { FastifyInstance } from 'fastify'

type Answer = Awaited<ReturnType<FastifyInstance['inject']>>

/** A browser without script: it keeps its cookies, and sends with each form the token of the page before. */
export type Browser = {
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, form?: Readonly<Record<string, string>>) => Promise<Answer>
  /** The same from another browser program, another place or another site. */
  readonly from: (headers: Readonly<Record<string, string>>, ip?: string) => Browser
  readonly cookies: Map<string, string>
}

/** A browser at a web, with its own cookies. */
export function browserOf(
  web: FastifyInstance,
  cookies = new Map<string, string>(),
  sent: { readonly headers: Readonly<Record<string, string>>; readonly ip?: string } = {
    headers: {},
  },
): Browser {
  let formToken: string | undefined
  const ask = async (method: 'GET' | 'POST', url: string, form?: Record<string, string>) => {
    const answer = await web.inject({
      method,
      url,
      remoteAddress: sent.ip ?? '127.0.0.1',
      headers: headersOf(sent.headers, cookies, form !== undefined ? 'form' : 'none'),
      ...(form ? { payload: new URLSearchParams(form).toString() } : {}),
    })
    if (keepCookies(cookies, answer)) formToken = undefined // another session has another
    formToken = /name="form_token" value="([^"]+)"/.exec(answer.body)?.[1] ?? formToken
    return answer
  }
  return {
    cookies,
    get: (path) => ask('GET', path),
    post: async (path, form = {}) => {
      if (cookies.size > 0 && !formToken) await ask('GET', '/sign-out')
      return ask('POST', path, formToken ? { form_token: formToken, ...form } : { ...form })
    },
    from: (headers, ip) => browserOf(web, cookies, { headers, ...(ip ? { ip } : {}) }),
  }
}

function headersOf(
  own: Readonly<Record<string, string>>,
  cookies: ReadonlyMap<string, string>,
  body: 'form' | 'none',
): Record<string, string> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    ...own,
    ...(cookie ? { cookie } : {}),
    ...(body === 'form' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
  }
}

/** Does with cookies as an answer says, and tells whether it said anything. */
function keepCookies(cookies: Map<string, string>, answer: Answer): boolean {
  for (const { name, value } of answer.cookies) {
    if (value) cookies.set(name, value)
    else cookies.delete(name)
  }
  return answer.cookies.length > 0
}
