import { done, type Id, type Outcome, refused } from '#vocabulary'
import { isOpen, type KeptOrganisation, type OrganisationSignIn } from './organisation.ts'
import { faultInWords, type WhyNoAnswer, whyNoAnswer } from './organisation-fault.ts'

/** Under which reference a fault is noted, which whoever meets it is told too. */
export type Noted = { readonly reference: Id<'fault'> }

/**
 * Asks an organisation's server something. What it says to the contrary, or that its secret cannot be read, is noted
 * once for whoever runs the house, who can put it right; but not that the organisation did not sign somebody in.
 */
export async function askNoting<Value>(
  { reference }: Noted,
  organisation: KeptOrganisation,
  ask: (organisation: OrganisationSignIn) => Promise<Value>,
): Promise<Outcome<Value, WhyNoAnswer>> {
  const note = (why: WhyNoAnswer, words: string) => {
    const { agencyId, issuer } = organisation
    process.stderr.write(
      `Fault ${reference}: the sign-in of organisation ${agencyId} at ${issuer}: ${why}: ${words}\n`,
    )
    return refused(why)
  }
  if (!isOpen(organisation)) {
    return note('set-up-wrong', 'its secret was sealed with another key than this house has')
  }
  try {
    return done(await ask(organisation))
  } catch (problem) {
    const why = whyNoAnswer(problem)
    return why === 'refused-there' ? refused(why) : note(why, faultInWords(problem))
  }
}
