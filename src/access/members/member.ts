import type { AgencyId, MemberId } from '#vocabulary'

/** What a member does in the product, and so what they may do. */
export const roles = [
  { code: 'outreach_worker', label: 'Outreach worker' },
  { code: 'analyst', label: 'Analyst' },
  { code: 'coordinator', label: 'Coordinator' },
  { code: 'auditor', label: 'Auditor' },
] as const
export type Role = (typeof roles)[number]['code']

/** A role as people read it. */
export function labelOfRole(role: Role): string {
  return roles.find(({ code }) => code === role)?.label ?? role
}

/** The page a member comes to when none was asked for. */
export function homeOf(role: Role): string {
  return role === 'auditor' ? '/account' : '/today'
}

/** Someone who signs in, with the agency they act for and the councils they work in. */
export type Member = {
  readonly id: MemberId
  readonly name: string
  readonly role: Role
  readonly agencyId: AgencyId
  readonly agencyName: string
  readonly areaCodes: readonly string[]
}
