import { inventedMembers, isAnybodyHere, roles } from '#access'
import type { Needs } from '#foundations'
import { say } from './command.ts'

/** Says where the house that has just opened is, how to get in, and where it keeps what it is told. */
export async function introduce(needs: Needs, address: string, kept: string): Promise<void> {
  const members = needs.isDemonstration ? await inventedMembers(needs.db) : []
  say(
    '',
    `  Waymark is at      ${address}`,
    `  Sign in at         ${needs.publicUrl()}/sign-in${members.length > 0 ? ', as one of' : ''}`,
    ...members.map(({ name, role }) => `                     ${name}: ${labelOf(role)}`),
    `  The data lies in   ${kept}`,
    `  Letters go to      ${needs.post.goesTo}`,
    ...((await isAnybodyHere(needs.db)) ? [] : whomToInvite),
    '',
    '  Stop it with Ctrl-C.',
    '',
  )
}

/** What comes next in a house without members. */
const whomToInvite = [
  '',
  '  Nobody is a member yet. Invite the first, in another terminal with the same settings:',
  '',
  '    npx waymark invite EMAIL --agency "NAME OF THE ORGANISATION"',
]

function labelOf(role: string): string {
  return roles.find(({ code }) => code === role)?.label.toLowerCase() ?? role
}
