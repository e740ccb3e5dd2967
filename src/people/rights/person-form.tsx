import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { actingNeeds, memberOf, type SignedInFrame, sendPage, signedInFrame } from '#access'
import type { Problems } from '#design'
import type { Needs } from '#foundations'
import { type PersonId, readId } from '#vocabulary'
import { readNameFor } from '../page/read-person.ts'
import type { Typed } from './lines.ts'

export type PersonAddress = { readonly person: string }

/** One request about one person, and what it takes to answer it. */
export type PersonExchange = {
  readonly needs: Needs
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly personId: PersonId
  readonly typed: Typed
}

/** What a form's page is given: whose it is, what was typed, and what is wrong with it. */
export type FormShown<Form> = SignedInFrame & {
  readonly personId: PersonId
  readonly name: string
  readonly typed: Typed
  readonly problems: Problems<Form>
}

/** The exchange of a request whose address names a person; nothing where the address names none. */
export function personExchange(
  needs: Needs,
  request: FastifyRequest<{ Params: PersonAddress; Body: unknown }>,
  reply: FastifyReply,
): PersonExchange | undefined {
  const personId = readId<'person'>(request.params.person)
  if (!personId) return undefined
  return {
    needs: actingNeeds(needs, request),
    request,
    reply,
    personId,
    typed: typedIn(request.body),
  }
}

/** Shows a form about a person who is open to the member, and says that there is nothing where they are not. */
export async function askAboutPerson<Form>(
  { needs, request, reply, personId }: PersonExchange,
  shown: { readonly typed: Typed; readonly problems: Problems<Form>; readonly what: string },
  page: (form: FormShown<Form>) => VNode,
) {
  const name = await readNameFor(needs, personId, shown.what)
  if (name === undefined) return reply.callNotFound()
  const isWrong = Object.values(shown.problems).some((text) => text !== undefined)
  const { typed, problems } = shown
  const form = { ...signedInFrame(request, needs), personId, name, typed, problems }
  return sendPage(isWrong ? reply.code(422) : reply, page(form))
}

/** Leads to where a form that was taken goes. */
export function goOn(reply: FastifyReply, address: string) {
  return reply.redirect(address, 303)
}

/** The member who sent the form. */
export function memberIn({ request }: PersonExchange) {
  return memberOf(request)
}

/** What a form sent, by field; what was ticked several times is joined by commas. */
function typedIn(body: unknown): Typed {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(
    Object.entries(body).map(([field, value]: [string, unknown]) => [
      field,
      Array.isArray(value) ? value.join(',') : String(value),
    ]),
  )
}
