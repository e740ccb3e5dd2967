import type { AgencyId, MemberId } from '#vocabulary'

/** How the members of an organisation sign in at their own organisation. */
export type OrganisationSignIn = {
  readonly agencyId: AgencyId
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The one domain its members' e-mail addresses are of. */
  readonly emailDomain: string
  /** Whether it asks its members for two things itself. */
  readonly isStrong: boolean
}

/** What an organisation says of whoever comes back from it. */
export type Vouched = {
  readonly subject: string
  readonly email: string | undefined
  readonly isEmailVerified: boolean
}

/** A member an organisation may vouch for. */
export type VouchedMember = {
  readonly id: MemberId
  readonly agencyId: AgencyId
  /** By which name the organisation has vouched for them before. */
  readonly subject: string | undefined
}

/**
 * Whom an organisation may say somebody is: one of its own members and nobody else's. Whoever came before is
 * known by the name that its sign-in never gives to anybody else; whoever comes for the first time by an
 * e-mail address that it has verified and that is of its own domain.
 */
export function whoIsVouchedFor(
  organisation: Pick<OrganisationSignIn, 'agencyId' | 'emailDomain'>,
  vouched: Vouched,
  found: {
    readonly bySubject: VouchedMember | undefined
    readonly byEmail: VouchedMember | undefined
  },
): MemberId | undefined {
  const { bySubject, byEmail } = found
  if (bySubject) return bySubject.agencyId === organisation.agencyId ? bySubject.id : undefined
  if (!byEmail || byEmail.agencyId !== organisation.agencyId || byEmail.subject) return undefined
  const isTheirs = vouched.email?.split('@').at(-1) === organisation.emailDomain
  return vouched.isEmailVerified && isTheirs ? byEmail.id : undefined
}

/** Whether an address may be where an organisation signs its members in: by TLS, and no more than an address. */
export function isIssuer(text: string): boolean {
  try {
    const url = new URL(text)
    return url.protocol === 'https:' && !url.username && !url.search && !url.hash
  } catch {
    return false
  }
}
