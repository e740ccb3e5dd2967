import type { FastifyRequest } from 'fastify'
import type { Needs } from '#foundations'
import type { MemberId } from '#vocabulary'
import { memberOf } from '../rules/guard.ts'

/** What somebody's record may be opened for. An agreement says which of these it is made for. */
export const purposes = [
  { code: 'outreach', label: 'Outreach' },
  { code: 'casework', label: 'Casework' },
  { code: 'safeguarding', label: 'Safeguarding' },
  { code: 'linking', label: 'Linking one person across agencies' },
  { code: 'statistics', label: 'Statistics' },
  { code: 'subject_access', label: 'Answering the person' },
  { code: 'oversight', label: 'Oversight' },
] as const
export type Purpose = (typeof purposes)[number]['code']

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What members open records for at this address. Where nothing is said, no record opens. */
    purpose?: Purpose
  }
}

/**
 * The needs of an act by the member who sent a request, for the purpose of its address: every transaction
 * on their database runs in the member's name, and the database refuses what is not open to them.
 */
export function actingNeeds<Some extends Needs>(needs: Some, request: FastifyRequest): Some {
  return actAs(needs, {
    memberId: memberOf(request).id,
    purpose: request.routeOptions.config.purpose,
  })
}

/** The same for a member by id. */
export function actAs<Some extends Needs>(
  needs: Some,
  acting: { readonly memberId: MemberId; readonly purpose: Purpose | undefined },
): Some {
  return {
    ...needs,
    db: needs.dbActing({
      'waymark.member_id': acting.memberId,
      'waymark.purpose': acting.purpose ?? '',
    }),
  }
}
