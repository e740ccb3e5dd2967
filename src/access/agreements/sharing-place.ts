import type { FastifyReply, FastifyRequest } from 'fastify'
import { readId } from '#vocabulary'
import { memberOf } from '../rules/guard.ts'
import { allow } from '../rules/rule.ts'
import type { DoorNeeds } from '../sign-in/door/meanwhile.ts'
import { type Register, readRegister } from './agreement.store.ts'
import type { Agreement } from './agreement.ts'

/** Who may make and change agreements, and what for. */
export const sharing = { rule: allow('coordinator'), purpose: 'oversight' } as const

/** A request about an agreement, and its answer. */
export type Exchange = {
  readonly needs: DoorNeeds
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}
/** The agreement in the address, where the member’s organisation is in it. */
export async function findOurs({
  needs,
  request,
}: Exchange): Promise<{ readonly agreement: Agreement; readonly register: Register } | undefined> {
  const { agreement: typed = '' } = request.params as { readonly agreement?: string }
  const id = readId<'agreement'>(typed)
  if (!id) return undefined
  const register = await readRegister(needs.db, id)
  const [agreement] = register.agreements
  const { agencyId } = memberOf(request)
  const isOurs = agreement?.parties.some((party) => party.agencyId === agencyId)
  return agreement && isOurs ? { agreement, register } : undefined
}
