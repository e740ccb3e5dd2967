import { type AgencyId, done, type MemberId, type Outcome, refused } from '#vocabulary'

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

/** How they sign in there, as it is kept: without a secret where the key it was sealed with is lost. */
export type KeptOrganisation = Omit<OrganisationSignIn, 'clientSecret'> & {
  readonly clientSecret: string | undefined
}

/** Whether the secret of an organisation can be read. */
export function isOpen(kept: KeptOrganisation): kept is OrganisationSignIn {
  return kept.clientSecret !== undefined
}

/** Why an organisation does not vouch for whoever it signed in. */
export type VouchRefusal = 'no-address' | 'not-verified' | 'other-domain' | 'unknown-account'

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
 * e-mail address that it has verified and that is of its own domain. What is wrong with what it says goes before
 * whether anybody is here under it: so nobody learns of an address that they have not shown to be theirs.
 */
export function whoIsVouchedFor(
  organisation: Pick<OrganisationSignIn, 'agencyId' | 'emailDomain'>,
  vouched: Vouched,
  found: {
    readonly bySubject: VouchedMember | undefined
    readonly byEmail: VouchedMember | undefined
  },
): Outcome<MemberId, VouchRefusal> {
  const { agencyId, emailDomain } = organisation
  const { bySubject, byEmail } = found
  if (bySubject) {
    return bySubject.agencyId === agencyId ? done(bySubject.id) : refused('unknown-account')
  }
  if (vouched.email === undefined) return refused('no-address')
  if (!vouched.isEmailVerified) return refused('not-verified')
  if (vouched.email.split('@').at(-1) !== emailDomain) return refused('other-domain')
  const isTheirs = byEmail?.agencyId === agencyId && !byEmail.subject
  return isTheirs ? done(byEmail.id) : refused('unknown-account')
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
