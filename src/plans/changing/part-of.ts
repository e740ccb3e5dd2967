import { signedInFrame } from '#access'
import type { PlanExchange } from './plan-exchange.ts'
import type { PlanPart } from './plan-part.tsx'

/** What a page about part of a plan is made from: at a member’s address with who they are, at others with nobody’s name. */
export function partOf({ needs, request, open: { plan } }: PlanExchange): PlanPart {
  if (request.url.startsWith('/our-plans/')) {
    const { frame, formToken } = signedInFrame(request, needs)
    return { frame, formToken, plan, base: '/our-plans' }
  }
  const reader = request.session ? 'member' : 'visitor'
  return {
    frame: { reader, demonstration: needs.isDemonstration },
    formToken: request.session?.formToken ?? '',
    ...{ plan, base: '/plans' },
  }
}
