import { roles } from '../members/member.ts'
import { allow, type Rule } from './rule.ts'

/** Whoever is signed in may, whatever they do: for what is a member's own. */
export function anyMember(): Rule {
  return allow(...roles.map(({ code }) => code))
}
