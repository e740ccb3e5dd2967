import type { FastifyInstance } from 'fastify'
import { plainTable, plainText } from '#vocabulary'

/** Deeper than any form or upload of ours; what lies below is read by nobody. */
const deepest = 20

/**
 * The one place where everything that is typed into a form, said by a phone or asked for in an address loses what
 * nobody can see in it, once it has been read and before anything of ours looks at it: so it is called before all
 * else. Names pass through many pages, and one that turns the words of a page round deceives whoever reads it.
 */
export function takePlainWords(app: FastifyInstance): void {
  app.addHook('preHandler', async (request) => {
    request.body = plain(request.body, 0, request.routeOptions.config.takesTable)
    request.query = plain(lastOfEach(request.query), 0)
  })
}

/** An address asks for one value of each name: where it names one more than once, the last holds. */
function lastOfEach(query: unknown): unknown {
  if (query === null || typeof query !== 'object') return query
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.at(-1) : value,
    ]),
  )
}

function plain(typed: unknown, depth: number, table?: string): unknown {
  if (typeof typed === 'string') return plainText(typed)
  if (typed === null || typeof typed !== 'object' || depth === deepest) return typed
  if (ArrayBuffer.isView(typed)) return typed // the bytes of a file
  if (Array.isArray(typed)) return typed.map((one) => plain(one, depth + 1))
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      name === table && typeof value === 'string' ? plainTable(value) : plain(value, depth + 1),
    ]),
  )
}
