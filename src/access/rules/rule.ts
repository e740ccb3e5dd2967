import type { Member, Role } from '../members/member.ts'

/** Who may use an address: everyone, or members in some roles. */
export type Rule = { readonly everyone: true } | { readonly roles: readonly Role[] }

/** Anybody may, without signing in. */
export function everyone(): Rule {
  return { everyone: true }
}

/** Only members in these roles may. */
export function allow(...roles: readonly Role[]): Rule {
  return { roles }
}

/** Whether this member, or nobody, may pass a rule. */
export function mayPass(rule: Rule, member: Member | undefined): boolean {
  if ('everyone' in rule) return true
  return member !== undefined && rule.roles.includes(member.role)
}
