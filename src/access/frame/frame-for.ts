import type { PageOptions, Section } from '#design'
import type { Role } from '../members/member.ts'
import type { Session } from '../sessions/session.ts'

/** What a signed-in page says of who is signed in, and which parts of the product it links to. */
export function frameFor(session: Session): Pick<PageOptions, 'signedIn' | 'sections'> {
  const { name, agencyName, role } = session.member
  return {
    signedIn: { name, agency: agencyName, accountHref: '/account', signOutHref: '/sign-out' },
    sections: sectionsOf(role),
  }
}

const memberSections: readonly Section[] = [
  { code: 'today', text: 'Today', href: '/today' },
  { code: 'people', text: 'People', href: '/people' },
  { code: 'list', text: 'By-name list', href: '/by-name-list' },
  { code: 'tasks', text: 'My tasks', href: '/tasks' },
  { code: 'matches', text: 'Matches', href: '/matches' },
  { code: 'record', text: 'Record a contact', href: '/contacts/new' },
  { code: 'shifts', text: 'Shifts', href: '/shifts' },
  { code: 'figures', text: 'Figures', href: '/figures' },
  { code: 'nights', text: 'Single nights', href: '/single-nights' },
  { code: 'returns', text: 'Monthly return', href: '/returns' },
  { code: 'roundtables', text: 'Roundtables', href: '/roundtables' },
  { code: 'our-commitments', text: 'Our commitments', href: '/our-commitments' },
  { code: 'our-plans', text: 'Action plans', href: '/our-plans' },
]

const auditorSections: readonly Section[] = [
  { code: 'audit', text: 'Audit', href: '/audit' },
  { code: 'opened', text: 'Records opened', href: '/opened' },
]

const partnerSections: readonly Section[] = [
  { code: 'roundtables', text: 'Roundtables', href: '/roundtables' },
  { code: 'our-commitments', text: 'Our commitments', href: '/our-commitments' },
  { code: 'our-plans', text: 'Action plans', href: '/our-plans' },
  { code: 'commitments', text: 'Register', href: '/commitments' },
]

const assessorSections: readonly Section[] = [
  { code: 'assessing', text: 'To assess', href: '/assessing' },
  { code: 'commitments', text: 'Register', href: '/commitments' },
]

/** The parts of the product a role is led to: an analyst reads and neither records nor does casework, and an auditor opens no part of the record. */
function sectionsOf(role: Role): readonly Section[] {
  if (role === 'auditor') return auditorSections
  if (role === 'partner') return partnerSections
  if (role === 'assessor') return assessorSections
  if (role === 'analyst') return memberSections.filter(({ code }) => !whoMeets.includes(code))
  if (role !== 'coordinator') return memberSections
  return [
    ...memberSections,
    { code: 'members', text: 'Members', href: '/members' },
    { code: 'sharing', text: 'Sharing', href: '/sharing' },
    { code: 'opened', text: 'Records opened', href: '/opened' },
  ]
}

/** What is for those who meet people. */
const whoMeets = ['list', 'tasks', 'record']
