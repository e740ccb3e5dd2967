import type { AgencyId, MemberId } from '#vocabulary'

/** What a member does in the product, and so what they may do. */
export const roles = [
  { code: 'outreach_worker', label: 'Outreach worker' },
  { code: 'analyst', label: 'Analyst' },
  { code: 'coordinator', label: 'Coordinator' },
  { code: 'auditor', label: 'Auditor' },
  { code: 'partner', label: 'Partner' },
  { code: 'assessor', label: 'Assessor' },
] as const
export type Role = (typeof roles)[number]['code']

/** A role as people read it. */
export function labelOfRole(role: Role): string {
  return roles.find(({ code }) => code === role)?.label ?? role
}

const homes: { readonly [Some in Role]?: string } = {
  auditor: '/account',
  partner: '/our-commitments',
  assessor: '/assessing',
}

/** Roles that only whoever runs the house gives: nobody chooses who audits or assesses them. */
export const givenByTheHouse: readonly Role[] = ['auditor', 'assessor']

/** The page a member comes to when none was asked for. */
export function homeOf(role: Role): string {
  return homes[role] ?? '/today'
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
