import { giveRecoveryCode, memberByEmail, sendCodeGiven } from '#access'
import { openPost, readEmail, readSealingKey, readSettings } from '#foundations'
import { type Command, oneWord, say, tell, UsageProblem } from './command.ts'
import { withRecord } from './databases.ts'

/** Gives a member who cannot show a code of their authenticator app a recovery code: the first coordinator, an auditor, anybody. */
export const recoveryCodeCommand: Command = {
  details: [
    'EMAIL  the e-mail address of the member. The code stands in once for a code of their authenticator app,',
    '       beside a link by e-mail. Be sure that it is them before you say it to them.',
  ],
  options: {},
  run: async (given) => {
    const typed = oneWord(given, 'who needs a recovery code, by e-mail address')
    const email = readEmail(typed)
    if (!email)
      throw new UsageProblem(`“${typed}” is not an e-mail address such as name@example.org.`)
    return withRecord(async ({ db }) => {
      const settings = readSettings()
      const member = await memberByEmail(db, email)
      const needs = { db, sealingKey: await readSealingKey(settings) }
      const outcome = member && (await giveRecoveryCode(needs, 'house', member.id))
      if (!outcome?.ok) {
        tell(
          outcome?.refusal === 'no-authenticator'
            ? `${email} has no authenticator app here: a link by e-mail lets them set one up.`
            : `Nobody who is a member now has the address ${email}.`,
        )
        return 1
      }
      say(outcome.value.code)
      tell('Say it to them, and to nobody else. Do not send it by e-mail.')
      const publicUrl = () => settings.publicUrl ?? `http://localhost:${settings.port}`
      await sendCodeGiven({ post: openPost(settings), publicUrl }, email).catch((problem: Error) =>
        tell(`The letter that tells them of it could not be sent: ${problem.message}`),
      )
      return 0
    })
  },
}
