import { leaveMember, memberByEmail } from '#access'
import { newId, readEmail, systemClock } from '#foundations'
import { revokeDevicesOf } from '#outreach'
import { type Command, oneWord, tell, UsageProblem } from './command.ts'
import { withRecord } from './databases.ts'

/** Ends a membership at the command line: an auditor's, or that of the last coordinator of an organisation. */
export const leaveCommand: Command = {
  details: [
    'EMAIL  the e-mail address of the member. From that moment no session, passkey, code, link or phone',
    '       of theirs opens anything. What they recorded stays under their name.',
  ],
  options: {},
  run: async (given) => {
    const typed = oneWord(given, 'whose membership to end, by e-mail address')
    const email = readEmail(typed)
    if (!email)
      throw new UsageProblem(`“${typed}” is not an e-mail address such as name@example.org.`)
    return withRecord(async ({ db }) => {
      const member = await memberByEmail(db, email)
      const needs = { db, clock: systemClock, newId, whenLeaving: [revokeDevicesOf] }
      const outcome = member && (await leaveMember(needs, 'house', member.id))
      if (!outcome?.ok) {
        tell(`Nobody who is a member now has the address ${email}.`)
        return 1
      }
      tell(`${outcome.value.name} is a member no more.`)
      return 0
    })
  },
}
