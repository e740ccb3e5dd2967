import type { FastifyRequest } from 'fastify'
import { isUuid } from '#vocabulary'

/** A form that was sent and not taken: where to, and every field of it that may be shown or sent again. */
export type TypedBefore = {
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** Fields that prove who somebody is, or open something. They are asked for anew and never said back. */
const secrets = /token|secret|password|^code$|^answer$/i
/** Where members change how they sign in: nothing typed there is worth the risk of saying it back. */
const waysIn = /^\/(account|sign-in|sign-out|invitation)(\/|$|\?)/

/**
 * What somebody sent by a form of ours, for the page that says it was not taken: nothing where no form was
 * sent, where the browser does not say that it came from our own pages, or where nothing was typed.
 */
export function typedBefore(request: FastifyRequest): TypedBefore | undefined {
  const type = request.headers['content-type'] ?? ''
  if (request.method !== 'POST' || !type.startsWith('application/x-www-form-urlencoded')) return
  if (!isFromOurPages(request) || waysIn.test(request.url)) return
  const fields = Object.entries((request.body ?? {}) as Readonly<Record<string, unknown>>).flatMap(
    ([name, value]) => [value].flat().map((one) => [name, String(one)] as const),
  )
  const kept = fields.filter(([name]) => !secrets.test(name))
  const form = { action: request.url, fields: kept }
  return readable(form).length > 0 ? form : undefined
}

/** The fields a person may read: what is not empty, and no id that the page made. */
export function readable({ fields }: TypedBefore): TypedBefore['fields'] {
  return fields.filter(([, value]) => value.trim() !== '' && !isUuid(value))
}

/** Whether the browser says that our own page sent this. One that says nothing is not believed to be. */
function isFromOurPages({ headers }: FastifyRequest): boolean {
  if (headers['sec-fetch-site']) return headers['sec-fetch-site'] === 'same-origin'
  const { origin, host } = headers
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}
